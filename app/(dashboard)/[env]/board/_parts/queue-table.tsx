'use client'

import { TriangleAlert } from 'lucide-react'
import { useDeferredValue } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { TimeAgo } from '@/components/ui/time-ago'
import { soonHours } from '@/lib/board/names'
import type { BoardQueue } from '@/lib/board/schema'
import { paths } from '@/lib/paths'
import { type Asked, type Shown, shownBy } from './board-shown'
import { FigureLink } from './figure-link'
import { drawnFirst } from './people-table'
import { heading, headRow, SortHeading } from './sort-heading'
import { useMoments } from './use-moments'

type QueueTableProps = {
  env: string
  /** When the figures were taken. */
  at: string
  queues: readonly BoardQueue[]
  order: string | null
  onOrder: (order: string | null) => void
  shown: Shown | null
  onShow: (shown: Shown | null) => void
  onAsk: (asked: Asked) => void
}

/** Where work piles up, and the next deadline that will pass. */
export function QueueTable({ env, at, queues, order, onOrder, shown, onShow, onAsk }: QueueTableProps) {
  const { momentText } = useMoments()
  const sort = { order, onOrder }
  const drawn = useDeferredValue(queues, queues.slice(0, drawnFirst))
  const dayAgo = new Date(Date.parse(at) - 86_400_000).toISOString()
  return (
    <section aria-labelledby="board-queues" className="[section+&]:mt-6">
      <h2 id="board-queues" className="px-4 pb-1 text-14 font-semibold">
        Queues
      </h2>
      <table className="w-full border-y border-hairline">
        <thead className={headRow}>
          <tr>
            <SortHeading column="name" ascends {...sort}>
              Queue
            </SortHeading>
            <SortHeading column="open" end {...sort}>
              Open
            </SortHeading>
            <SortHeading column="unassigned" end {...sort}>
              Unassigned
            </SortHeading>
            <SortHeading column="risk" end className="@max-2xl:hidden" {...sort}>
              At risk
            </SortHeading>
            <SortHeading column="breached" end className="@max-lg:hidden" {...sort}>
              Breached
            </SortHeading>
            <th scope="col" className={`${heading} text-end @max-3xl:hidden`} title="Within the last 24 hours">
              In / out, 24 h
            </th>
            <SortHeading column="oldest" ascends end className="@max-4xl:hidden" {...sort}>
              Oldest
            </SortHeading>
            <SortHeading column="next" ascends className="@max-2xl:hidden" {...sort}>
              Next to breach
            </SortHeading>
            <th scope="col" className={heading}>
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((queue) => {
            const current = shown?.kind === 'queue' && shown.id === queue.id
            const address = (search: string) => `${paths.queue(env, queue.key)}?view=all&${search}`
            const of = `in ${queue.name}`
            return (
              <tr key={queue.id} className={classNames('h-10 border-t border-hairline', current && 'bg-accent-tint')}>
                <th scope="row" className="w-2/3 max-w-0 ps-4 pe-2 text-start font-normal @lg:w-1/4">
                  <button
                    type="button"
                    id={shownBy({ kind: 'queue', id: queue.id })}
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
                  <FigureLink
                    href={address(`state=all&created_after=${dayAgo}`)}
                    value={queue.inflow}
                    label={`came within 24 hours ${of}`}
                  />
                  <span className="text-faint">/</span>
                  <FigureLink
                    href={address(`state=ended&closed_after=${dayAgo}`)}
                    value={queue.outflow}
                    label={`closed within 24 hours ${of}`}
                  />
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
