import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { paths } from '@/lib/paths'
import { listCaseAttributes } from '@/lib/queues/queries/list-case-attributes'
import { listQueueSettings } from '@/lib/queues/queries/list-queue-settings'
import { listCalendars } from '@/lib/sla/queries/list-calendars'
import { listTeams } from '@/lib/teams/queries/list-teams'
import { pageActor } from '../../../_parts/page-actor'
import { ArchiveButton } from '../../_parts/archive-button'
import { optionsOf } from '../../_parts/chosen'
import { QueueForm } from '../_parts/queue-form'
import { archiveQueueAction } from '../actions'

export const metadata: Metadata = { title: 'Queue' }

type Props = { params: Promise<{ env: string; queueId: string }> }

export default async function QueuePage({ params }: Props) {
  const { env, queueId } = await params
  const { actor } = await pageActor(env, paths.queueSettings(env, queueId))
  const [queues, teams, calendars, catalogue] = await Promise.all([
    listQueueSettings(actor, {}),
    listTeams(actor, {}),
    listCalendars(actor, {}),
    listCaseAttributes(actor),
  ])
  const queue = queues.find(({ id }) => id === queueId)
  const mayWrite = actor.permissions.has('queue:write')
  if (!queue && (queueId !== 'new' || !mayWrite)) notFound()
  return (
    <>
      <PageHeader
        title={queue?.name ?? 'New queue'}
        description={
          queue
            ? 'Cases stay where they are when its rules change; a rule is asked when a case is created or changes.'
            : 'Last in the order until you move it.'
        }
        actions={
          queue && mayWrite ? (
            <ArchiveButton
              name={queue.name}
              description="It takes no case any more and leaves every list. Ended cases keep its name. This cannot be taken back."
              archive={archiveQueueAction.bind(null, env, { queueId })}
              backTo={paths.queueSettings(env)}
              disabledReason={queue.isDefault ? 'It is the default queue.' : null}
            />
          ) : null
        }
      />
      <QueueForm
        key={queueId}
        env={env}
        queue={queue ?? null}
        teams={optionsOf(teams)}
        calendars={optionsOf(calendars)}
        catalogue={catalogue}
        mayWrite={mayWrite}
      />
    </>
  )
}
