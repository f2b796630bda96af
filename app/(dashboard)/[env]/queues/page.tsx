import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { paths } from '@/lib/paths'
import { listQueues } from '@/lib/queues/queries/list-queues'
import { pageActor } from '../_parts/page-actor'
import { QueueOverview } from './_parts/queue-overview'

export const metadata: Metadata = { title: 'Queues' }

export default async function QueuesPage({ params }: { params: Promise<{ env: string }> }) {
  const { env } = await params
  const { actor } = await pageActor(env, paths.queues(env))
  return (
    <>
      <PageHeader title="Queues" description="Open cases wait here for somebody to take them." />
      <QueueOverview env={env} initial={await listQueues(actor)} />
    </>
  )
}
