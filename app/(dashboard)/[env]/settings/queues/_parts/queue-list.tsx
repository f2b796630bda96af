'use client'

import Link from 'next/link'
import { useOptimistic, useTransition } from 'react'
import { moved } from '@/components/editing/moved'
import { OrderButtons } from '@/components/editing/order-buttons'
import { useChange } from '@/components/editing/use-change'
import { useListFocus } from '@/components/editing/use-list-focus'
import { Chip } from '@/components/ui/chip'
import { durationText } from '@/components/ui/relative-time'
import { showToast } from '@/components/ui/show-toast'
import { describeCondition } from '@/lib/conditions/describe'
import type { Attribute } from '@/lib/conditions/schema'
import { paths } from '@/lib/paths'
import type { QueueSettings } from '@/lib/queues/schema'
import type { TeamView } from '@/lib/teams/schema'
import { reorderQueuesAction } from '../actions'
import { ColorMark } from './color-mark'

type QueueListProps = {
  env: string
  queues: readonly QueueSettings[]
  teams: readonly TeamView[]
  catalogue: readonly Attribute[]
  mayWrite: boolean
}

export function QueueList({ env, queues, teams, catalogue, mayWrite }: QueueListProps) {
  const { run } = useChange()
  const focus = useListFocus<HTMLOListElement>()
  const [, startTransition] = useTransition()
  const [shown, show] = useOptimistic(queues)

  const move = (from: number, to: number) => {
    focus.moved(from, to)
    startTransition(async () => {
      const next = moved(shown, from, to)
      show(next)
      await run(async () => {
        const result = await reorderQueuesAction(env, { queueIds: next.map(({ id }) => id) })
        if (!result.ok) showToast({ title: result.refusal.message, tone: 'failure', persistent: true })
        return result
      })
    })
  }

  return (
    <ol ref={focus.frame} aria-label="Queues in order" className="rounded-panel border border-hairline bg-panel">
      {shown.map((queue, index) => (
        <li key={queue.id} className="flex items-start gap-3 border-b border-hairline px-4 py-2.5 last:border-b-0">
          <ColorMark color={queue.color} className="mt-1.25" />
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
              <Link
                href={paths.queueSettings(env, queue.id)}
                className="font-medium underline-offset-2 hover:underline"
              >
                {queue.name}
              </Link>
              {queue.isDefault ? <Chip>Default</Chip> : null}
              {queue.sla ? <Chip>Own target {durationText(queue.sla.targetMinutes * 60_000)}</Chip> : null}
              {queue.capacity ? <Chip>Room for {queue.capacity}</Chip> : null}
            </p>
            <Rules queue={queue} catalogue={catalogue} />
            <p className="text-12 text-muted">
              {queue.teamIds.length === 0
                ? 'Worked by every reviewer'
                : `Worked by ${teams
                    .filter(({ id }) => queue.teamIds.includes(id))
                    .map(({ name }) => name)
                    .join(', ')}`}
            </p>
          </div>
          {mayWrite ? (
            <OrderButtons name={queue.name} index={index} count={shown.length} onMove={(to) => move(index, to)} />
          ) : null}
        </li>
      ))}
    </ol>
  )
}

function Rules({ queue, catalogue }: { queue: QueueSettings; catalogue: readonly Attribute[] }) {
  if (queue.admissionRules.length === 0)
    return (
      <p className="text-12 text-muted">
        {queue.isDefault
          ? 'Takes what no rule takes and no template sends elsewhere'
          : 'No rule: cases come by template, by hand, by workflow or by the API'}
      </p>
    )
  return (
    <ul className="my-0.5">
      {queue.admissionRules.map(({ name, when }) => (
        <li key={name} className="text-pretty text-muted">
          <span className="text-text">{name}</span>: {describeCondition(when, catalogue)}
        </li>
      ))}
    </ul>
  )
}
