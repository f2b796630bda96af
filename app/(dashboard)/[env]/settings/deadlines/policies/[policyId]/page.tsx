import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { paths } from '@/lib/paths'
import { listQueueSettings } from '@/lib/queues/queries/list-queue-settings'
import { listCalendars } from '@/lib/sla/queries/list-calendars'
import { listSlaPolicies } from '@/lib/sla/queries/list-sla-policies'
import { listPublishedTemplates } from '@/lib/templates/queries/list-published-templates'
import { pageActor } from '../../../../_parts/page-actor'
import { ArchiveButton } from '../../../_parts/archive-button'
import { optionsOf } from '../../../_parts/chosen'
import { SlaPolicyForm } from '../../_parts/sla-policy-form'
import { archiveSlaPolicyAction } from '../../actions'

export const metadata: Metadata = { title: 'SLA policy' }

type Props = { params: Promise<{ env: string; policyId: string }> }

export default async function SlaPolicyPage({ params }: Props) {
  const { env, policyId } = await params
  const { actor } = await pageActor(env, paths.slaPolicy(env, policyId))
  const [policies, calendars, queues, templates] = await Promise.all([
    listSlaPolicies(actor, {}),
    listCalendars(actor, {}),
    listQueueSettings(actor, {}),
    listPublishedTemplates(actor),
  ])
  const policy = policies.find(({ id }) => id === policyId)
  const mayWrite = actor.permissions.has('queue:write')
  if (!policy && (policyId !== 'new' || !mayWrite)) notFound()
  return (
    <>
      <PageHeader
        title={policy?.name ?? 'New SLA policy'}
        description="Open cases keep their deadlines unless you say otherwise below. A deadline set by hand always stands."
        actions={
          policy && mayWrite ? (
            <ArchiveButton
              name={policy.name}
              description="New cases get their deadlines from elsewhere; clocks it has set run on. This cannot be taken back."
              archive={archiveSlaPolicyAction.bind(null, env, { slaPolicyId: policyId })}
              backTo={paths.deadlines(env)}
              disabledReason={policy.isDefault ? 'It is the default policy.' : null}
            />
          ) : null
        }
      />
      <SlaPolicyForm
        key={`${policyId} ${policy?.version}`}
        env={env}
        policy={policy ?? null}
        calendars={optionsOf(calendars)}
        queues={optionsOf(queues)}
        templates={optionsOf(templates)}
        mayWrite={mayWrite}
      />
    </>
  )
}
