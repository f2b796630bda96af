'use client'

import { TriangleAlert } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { TimeAgo } from '@/components/ui/time-ago'
import { soonHours } from '@/lib/board/names'
import type { BoardQueue } from '@/lib/board/schema'
import { paths } from '@/lib/paths'
import type { Asked, Shown } from './board'
import { FigureLink } from './figure-link'
import { heading } from './people-table'
import { useMoments } from './use-moments'

type QueueTableProps = {
  env: string
  queues: readonly BoardQueue[]
  shown: Shown | null
  onShow: (shown: Shown | null) => void
  onAsk: (asked: Asked) => void
}

/** Where work piles up, and the next deadline that will pass. */
export function QueueTable({ env, queues, shown, onShow, onAsk }: QueueTableProps) {
  const { momentText } = useMoments()
  return (
    <section aria-labelledby="board-queues" className="mt-6">
      <h2 id="board-queues" className="px-4 pb-1 text-14 font-semibold">
        Queues
      </h2>
      <table className="w-full border-y border-hairline">
        <thead>
          <tr>
            <th scope="col" className={`${heading} text-start`}>
              Queue
            </th>
            <th scope="col" className={`${heading} text-end`}>
              Open
            </th>
            <th scope="col" className={`${heading} text-end`}>
              Unassigned
            </th>
            <th scope="col" className={`${heading} text-end @max-2xl:hidden`}>
              At risk
            </th>
            <th scope="col" className={`${heading} text-end @max-lg:hidden`}>
              Breached
            </th>
            <th scope="col" className={`${heading} text-end @max-3xl:hidden`} title="Within the last 24 hours">
              In / out, 24 h
            </th>
            <th scope="col" className={`${heading} text-end @max-4xl:hidden`}>
              Oldest
            </th>
            <th scope="col" className={`${heading} text-start @max-2xl:hidden`}>
              Next to breach
            </th>
            <th scope="col" className={heading}>
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {queues.map((queue) => {
            const current = shown?.kind === 'queue' && shown.id === queue.id
            const address = (search: string) => `${paths.queue(env, queue.key)}?view=all&${search}`
            const of = `in ${queue.name}`
            return (
              <tr key={queue.id} className={classNames('h-10 border-t border-hairline', current && 'bg-accent-tint')}>
                <th scope="row" className="w-2/3 max-w-0 ps-4 pe-2 text-start font-normal @lg:w-1/4">
                  <button
                    type="button"
                    aria-expanded={current}
                    onClick={() => onShow(current ? null : { kind: 'queue', id: queue.id, name: queue.name })}
                    className="block max-w-full truncate rounded-control font-medium hover:underline"
                  >
                    {queue.name}
                  </button>
                </th>
                <td className="px-2 text-end">
                  <FigureLink href={address('')} value={queue.open} label={`open ${of}`} />
                  {queue.capacity ? (
                    <span
                      className={`tabular block text-12 whitespace-nowrap ${queue.open > queue.capacity ? 'text-state-orange' : 'text-muted'}`}
                    >
                      {queue.open > queue.capacity ? 'over ' : 'of '}
                      {queue.capacity.toLocaleString('en')}
                    </span>
                  ) : null}
                </td>
                <td className="px-2 text-end">
                  <FigureLink href={address('assignee=none')} value={queue.unassigned} label={`unassigned ${of}`} />
                </td>
                <td className="px-2 text-end @max-2xl:hidden">
                  <FigureLink
                    href={address('sla=warning,critical')}
                    value={queue.atRisk}
                    label={`at risk ${of}`}
                    tone="amber"
                  />
                </td>
                <td className="px-2 text-end @max-lg:hidden">
                  <FigureLink
                    href={address('sla=breached')}
                    value={queue.breached}
                    label={`past the deadline ${of}`}
                    tone="red"
                  />
                </td>
                <td className="tabular px-2 text-end whitespace-nowrap @max-3xl:hidden">
                  {queue.inflow} <span className="text-faint">/</span> {queue.outflow}
                </td>
                <td className="px-2 text-end whitespace-nowrap text-muted @max-4xl:hidden">
                  {queue.oldestAt ? <TimeAgo at={queue.oldestAt} /> : '–'}
                </td>
                <td className="px-2 whitespace-nowrap @max-2xl:hidden">
                  {queue.nextBreachAt ? (
                    <span className="flex items-center gap-1.5">
                      {queue.breachingSoon > 0 ? (
                        <TriangleAlert aria-hidden className="size-4 text-state-orange-mark" />
                      ) : null}
                      <span suppressHydrationWarning>{momentText(queue.nextBreachAt)}</span>
                      {queue.breachingSoon > 0 ? (
                        <span className="text-state-orange">
                          {queue.breachingSoon} within {soonHours} h
                        </span>
                      ) : null}
                    </span>
                  ) : (
                    <span className="text-faint">–</span>
                  )}
                </td>
                <td className="w-px py-1 ps-2 pe-4 text-end whitespace-nowrap">
                  <Button
                    size="dense"
                    disabledReason={queue.unassigned === 0 ? 'Every case in it has somebody.' : null}
                    onClick={() =>
                      onAsk({
                        kind: 'plan',
                        title: `Share out what waits in ${queue.name}`,
                        source: { queueId: queue.id },
                        to: 'spread',
                      })
                    }
                  >
                    Share out
                  </Button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
