'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { Chip } from '@/components/ui/chip'
import { Count } from '@/components/ui/count'
import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'
import { type QueueView, queueListOptions } from '@/lib/queues/client'

type QueueOverviewProps = { env: string; initial: QueueView[] }

export function QueueOverview({ env, initial }: QueueOverviewProps) {
  const { data: queues } = useQuery({ ...queueListOptions(env), initialData: initial })
  if (queues.length === 0) return <EmptyState title="No queue yet">An administrator makes the first one.</EmptyState>
  return (
    <div className="@container px-4">
      <table className="w-full max-w-220">
        <thead>
          <tr className="h-8 border-b border-hairline text-12 text-muted">
            <th className="text-start font-normal">Queue</th>
            <th className="w-24 text-end font-normal">Open</th>
            <th className="w-28 text-end font-normal @max-md:hidden">Unassigned</th>
            <th className="w-36 text-end font-normal">Past the deadline</th>
          </tr>
        </thead>
        <tbody>
          {queues.map((queue) => (
            <tr key={queue.id} className="relative h-9 border-b border-hairline hover:bg-hover">
              <th scope="row" className="text-start font-medium">
                <Link
                  href={paths.queue(env, queue.key)}
                  className="after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
                >
                  {queue.name}
                </Link>
                {queue.claimable ? null : <Chip className="ms-2">Another team</Chip>}
                {queue.capacity && queue.open > queue.capacity ? (
                  <Chip tone="orange" className="tabular ms-2">
                    Over its room for {queue.capacity.toLocaleString('en')}
                  </Chip>
                ) : null}
              </th>
              <td className="text-end">
                <Count value={queue.open} className="text-13 text-text" />
              </td>
              <td className="text-end @max-md:hidden">
                <Count value={queue.unassigned} className="text-13" />
              </td>
              <td className="text-end">
                {queue.breached > 0 ? (
                  <Chip tone="red" className="tabular">
                    {queue.breached > 999 ? '999+' : queue.breached}
                  </Chip>
                ) : (
                  <Count value={0} className="text-13" />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
