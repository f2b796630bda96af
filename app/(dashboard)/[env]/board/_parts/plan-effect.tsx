import { Avatar } from '@/components/ui/avatar'
import { Skeleton } from '@/components/ui/skeleton'
import type { Plan } from '@/lib/board/schema'

/** Everyone whose load changes, from what to what. */
export function PlanEffect({ plan }: { plan: Plan | undefined }) {
  if (!plan)
    return (
      <div className="flex flex-col gap-2">
        <Skeleton className="h-5 w-full" />
        <Skeleton className="h-5 w-2/3" />
      </div>
    )
  if (plan.effects.length === 0) return null
  return (
    <table className="w-full">
      <caption className="sr-only">The effect on everyone's load</caption>
      <thead>
        <tr className="text-12 text-muted">
          <th scope="col" className="h-7 text-start font-medium">
            Person
          </th>
          <th scope="col" className="text-end font-medium">
            Now
          </th>
          <th scope="col" className="text-end font-medium">
            Then
          </th>
          <th scope="col" className="text-end font-medium">
            Capacity
          </th>
        </tr>
      </thead>
      <tbody>
        {plan.effects.map(({ userId, name, before, after, capacity }) => (
          <tr key={userId} className="border-t border-hairline">
            <th scope="row" className="py-1.5 text-start font-normal">
              <span className="flex items-center gap-2">
                <Avatar id={userId} name={name} size={20} decorative />
                {name}
              </span>
            </th>
            <td className="tabular text-end text-muted">{before}</td>
            <td className="tabular text-end font-medium">
              {after}
              {capacity !== null && after > capacity ? (
                <span className="ms-1.5 text-12 font-normal text-state-orange">over capacity</span>
              ) : null}
            </td>
            <td className="tabular text-end text-muted">{capacity ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
