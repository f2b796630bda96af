'use client'

import { useQuery } from '@tanstack/react-query'
import { fetchMatching } from '@/lib/cases/client'
import { queueListOptions } from '@/lib/queues/client'
import { useCase } from '../case-context'

type SessionCountsProps = { queue: { id: string }; ended: boolean }

/** What the person has done in this queue today, and what still waits in it. */
export function SessionCounts({ queue, ended }: SessionCountsProps) {
  const { env, viewer } = useCase()
  const { data: queues } = useQuery(queueListOptions(env))
  const { data: done } = useQuery({
    // counted anew whenever a case of the session ends
    queryKey: ['cases', env, 'done today', queue.id, ended],
    queryFn: () => fetchMatching(env, doneToday(viewer.userId, queue.id)),
  })
  const waiting = queues?.find(({ id }) => id === queue.id)?.unassigned
  if (!done || waiting === undefined) return null
  return (
    <span className="tabular text-12 text-muted">
      {done.count.toLocaleString('en')} done today · {waiting > 999 ? '999+' : waiting} waiting
    </span>
  )
}

const doneToday = (userId: string, queueId: string) => ({
  state: 'ended' as const,
  sort: '-updated_at' as const,
  assigneeId: [userId],
  queueId: [queueId],
  resolvedAfter: new Date(new Date().setHours(0, 0, 0, 0)).toISOString(),
})
