'use client'

import { useQuery } from '@tanstack/react-query'
import { PageHeader } from '@/components/layout/page-header'
import { type QueueView, queueListOptions } from '@/lib/queues/client'
import { StartReviewing } from './start-reviewing'

type QueueHeaderProps = { env: string; queue: QueueView; mayClaim: boolean }

/** The counts follow what happens, from the same answer as the sidebar's. */
export function QueueHeader({ env, queue, mayClaim }: QueueHeaderProps) {
  const { data } = useQuery(queueListOptions(env))
  const current = data?.find(({ id }) => id === queue.id) ?? queue
  return (
    <PageHeader
      title={current.name}
      count={current.open}
      description={<QueueFacts queue={current} />}
      actions={<StartReviewing env={env} queue={current} mayClaim={mayClaim} />}
    />
  )
}

function QueueFacts({ queue }: { queue: QueueView }) {
  const shown = (count: number) => (count > 999 ? '999+' : count)
  return (
    <span className="tabular">
      {shown(queue.unassigned)} unassigned
      {queue.capacity ? (
        <>
          {' · '}
          <span className={queue.open > queue.capacity ? 'font-medium text-state-orange' : undefined}>
            {queue.open > queue.capacity ? 'over its room for ' : 'room for '}
            {queue.capacity.toLocaleString('en')}
          </span>
        </>
      ) : null}
      {queue.breached > 0 ? (
        <>
          {' · '}
          <span className="font-medium text-state-red">{shown(queue.breached)} past the deadline</span>
        </>
      ) : null}
    </span>
  )
}
