'use client'

import { useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { LinkButton } from '@/components/layout/link-button'
import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'
import { type QueueView, queueListOptions } from '@/lib/queues/client'

type QueueClearProps = { env: string; queueId: string; initial: QueueView[] }

/** All done here; the way on is to where work waits. */
export function QueueClear({ env, queueId, initial }: QueueClearProps) {
  const { data } = useQuery({ ...queueListOptions(env), initialData: initial })
  const next = data.find((queue) => queue.id !== queueId && queue.claimable && queue.unassigned > 0)
  return (
    <EmptyState
      icon={<CircleCheck />}
      title="Queue clear"
      action={
        next ? (
          <LinkButton href={paths.queue(env, next.key)}>
            Go to {next.name}, {next.unassigned > 999 ? '999+' : next.unassigned} waiting
          </LinkButton>
        ) : null
      }
    >
      No open case is left here. New ones appear by themselves.
    </EmptyState>
  )
}
