import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { LinkButton } from '@/components/layout/link-button'
import { PageHeader } from '@/components/layout/page-header'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/paths'
import { listCaseAttributes } from '@/lib/queues/queries/list-case-attributes'
import { listQueueSettings } from '@/lib/queues/queries/list-queue-settings'
import { listTeams } from '@/lib/teams/queries/list-teams'
import { pageActor } from '../../_parts/page-actor'
import { QueueList } from './_parts/queue-list'

export const metadata: Metadata = { title: 'Queues' }

export default async function QueueSettingsPage({ params }: { params: Promise<{ env: string }> }) {
  const { env } = await params
  const { actor } = await pageActor(env, paths.queueSettings(env))
  const mayWrite = actor.permissions.has('queue:write')
  const [queues, teams, catalogue] = await Promise.all([
    listQueueSettings(actor, {}),
    listTeams(actor, {}),
    listCaseAttributes(actor),
  ])
  return (
    <>
      <PageHeader
        title="Queues"
        count={queues.length}
        description="Rules are asked from the top, and the first that holds takes the case."
        actions={
          mayWrite ? (
            <LinkButton href={paths.queueSettings(env, 'new')} variant="primary" icon={<Plus aria-hidden />}>
              New queue
            </LinkButton>
          ) : null
        }
      />
      <div className="flex flex-col gap-4 px-4">
        {mayWrite ? null : <Notice>Only a manager or an admin changes queues.</Notice>}
        <QueueList env={env} queues={queues} teams={teams} catalogue={catalogue} mayWrite={mayWrite} />
      </div>
    </>
  )
}
