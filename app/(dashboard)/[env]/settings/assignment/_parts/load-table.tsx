import { Avatar } from '@/components/ui/avatar'
import { Chip } from '@/components/ui/chip'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Table, type TableColumn } from '@/components/ui/table'
import { availabilityNames } from '@/lib/members/names'
import type { MemberLoad } from '@/lib/routing/queries/list-loads'
import { LoadDialog } from './load-dialog'

type LoadTableProps = { env: string; loads: readonly MemberLoad[]; names: Record<string, string>; mayWrite: boolean }

const columns: TableColumn[] = [
  { title: 'Person' },
  { title: 'Availability', from: 'sm' },
  {
    title: (
      <>
        Open
        <span className="max-sm:hidden"> of capacity</span>
      </>
    ),
    align: 'end',
  },
  { title: 'Skills', from: 'md' },
  { title: 'Actions', titleHidden: true },
]

/** What each person carries and can do: what policies choose by. */
export function LoadTable({ env, loads, names, mayWrite }: LoadTableProps) {
  return (
    <section aria-labelledby="capacity">
      <h2 id="capacity" className="text-16 font-semibold">
        Capacity and skills
      </h2>
      <p className="mt-0.5 mb-3 text-muted">
        A person’s own capacity goes before the policy’s. Policies never bring anybody above it; people may.
      </p>
      <Table caption="Capacity and skills" columns={columns}>
        {loads.map((load) => {
          const name = names[load.userId] ?? 'A former member'
          return (
            <tr key={load.userId} className="border-b border-hairline last:border-b-0">
              <th scope="row" className="w-full max-w-0 px-4 py-2 text-start font-normal sm:w-2/5">
                <span className="flex items-center gap-2.5">
                  <Avatar id={load.userId} name={name} size={24} decorative />
                  <span className="min-w-0 truncate font-medium">{name}</span>
                </span>
              </th>
              <td className="px-4 py-2 text-muted max-sm:hidden">{availabilityNames[load.availability].label}</td>
              <td className="px-4 py-2 whitespace-nowrap sm:min-w-44">
                <Share load={load} name={name} />
              </td>
              <td className="px-4 py-2 max-md:hidden">
                <span className="flex flex-wrap gap-1">
                  {load.skills.length > 0 ? (
                    load.skills.map((skill) => <Chip key={skill}>{skill}</Chip>)
                  ) : (
                    <span className="text-faint">None</span>
                  )}
                </span>
              </td>
              <td className="w-px px-3 py-2">{mayWrite ? <LoadDialog env={env} load={load} name={name} /> : null}</td>
            </tr>
          )
        })}
      </Table>
    </section>
  )
}

function Share({ load: { open, capacity }, name }: { load: MemberLoad; name: string }) {
  return (
    <span className="flex flex-col items-end gap-1">
      <span className="tabular">
        {open}
        <span className="text-muted">{capacity ? ` of ${capacity}` : ''}</span>
      </span>
      {capacity ? (
        <span className="w-full max-sm:hidden">
          <ProgressBar
            label={`Load of ${name}`}
            labelHidden
            value={Math.min(open, capacity)}
            max={capacity}
            tone={open >= capacity ? 'orange' : undefined}
          />
        </span>
      ) : null}
    </span>
  )
}
