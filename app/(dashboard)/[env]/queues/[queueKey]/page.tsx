import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { sortOfQueueOrder } from '@/lib/cases/client'
import { paths } from '@/lib/paths'
import { listQueues } from '@/lib/queues/queries/list-queues'
import { ListPage } from '../../_parts/list-page'
import { pageActor } from '../../_parts/page-actor'
import type { SearchParams } from '../../_parts/read-list'
import { QueueClear } from './_parts/queue-clear'
import { QueueHeader } from './_parts/queue-header'

export const metadata: Metadata = { title: 'Queue' }

type Props = { params: Promise<{ env: string; queueKey: string }>; searchParams: SearchParams }

export default async function QueuePage({ params, searchParams }: Props) {
  const { env, queueKey } = await params
  const { actor, session } = await pageActor(env, paths.queue(env, queueKey))
  const queues = await listQueues(actor)
  const queue = queues.find(({ key }) => key === queueKey)
  if (!queue) notFound()
  return (
    <>
      <QueueHeader env={env} queue={queue} mayClaim={actor.permissions.has('case:claim')} />
      <ListPage
        env={env}
        actor={actor}
        userName={session.name}
        label={queue.name}
        base={{ sort: sortOfQueueOrder[queue.defaultOrder], state: 'open', queueId: queue.id }}
        searchParams={searchParams}
        without={['queue']}
        empty={<QueueClear env={env} queueId={queue.id} initial={queues} />}
      />
    </>
  )
}
