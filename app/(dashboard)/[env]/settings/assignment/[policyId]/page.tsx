import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { listPeople } from '@/lib/members/queries/list-people'
import { paths } from '@/lib/paths'
import { listCaseAttributes } from '@/lib/queues/queries/list-case-attributes'
import { listQueueSettings } from '@/lib/queues/queries/list-queue-settings'
import { listAssignmentPolicies } from '@/lib/routing/queries/list-assignment-policies'
import { listTeams } from '@/lib/teams/queries/list-teams'
import { listPublishedTemplates } from '@/lib/templates/queries/list-published-templates'
import { pageActor } from '../../../_parts/page-actor'
import { ArchiveButton } from '../../_parts/archive-button'
import { optionsOf } from '../../_parts/chosen'
import { PolicyForm } from '../_parts/policy-form'
import { archiveAssignmentPolicyAction } from '../actions'

export const metadata: Metadata = { title: 'Assignment policy' }

type Props = { params: Promise<{ env: string; policyId: string }> }

export default async function AssignmentPolicyPage({ params }: Props) {
  const { env, policyId } = await params
  const { actor } = await pageActor(env, paths.assignment(env, policyId))
  const [policies, people, teams, queues, templates, catalogue] = await Promise.all([
    listAssignmentPolicies(actor, {}),
    listPeople(actor, {}),
    listTeams(actor, {}),
    listQueueSettings(actor, {}),
    listPublishedTemplates(actor),
    listCaseAttributes(actor),
  ])
  const policy = policies.find(({ id }) => id === policyId)
  const mayWrite = actor.permissions.has('queue:write')
  if (!policy && (policyId !== 'new' || !mayWrite)) notFound()
  const able = people.filter(({ roles }) => roles.some((role) => role !== 'auditor'))
  return (
    <>
      <PageHeader
        title={policy?.name ?? 'New assignment policy'}
        description="It chooses among those who are available, have room, have the skills and may work the queue; it never takes a case from anybody."
        actions={
          policy && mayWrite ? (
            <ArchiveButton
              name={policy.name}
              description="It chooses nobody any more. Who was given a case by it keeps the case. This cannot be taken back."
              archive={archiveAssignmentPolicyAction.bind(null, env, { policyId })}
              backTo={paths.assignment(env)}
            />
          ) : null
        }
      />
      <PolicyForm
        key={policyId}
        env={env}
        policy={policy ?? null}
        sources={{ queue: optionsOf(queues), template: optionsOf(templates) }}
        teams={optionsOf(teams)}
        people={optionsOf(able)}
        catalogue={catalogue}
        mayWrite={mayWrite}
      />
    </>
  )
}
