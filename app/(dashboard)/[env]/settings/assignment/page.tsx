import { Plus, Split } from 'lucide-react'
import type { Metadata } from 'next'
import { LinkButton } from '@/components/layout/link-button'
import { PageHeader } from '@/components/layout/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { listPeople } from '@/lib/members/queries/list-people'
import { paths } from '@/lib/paths'
import { listQueueSettings } from '@/lib/queues/queries/list-queue-settings'
import { listAssignmentPolicies } from '@/lib/routing/queries/list-assignment-policies'
import { listLoads } from '@/lib/routing/queries/list-loads'
import { listTeams } from '@/lib/teams/queries/list-teams'
import { listPublishedTemplates } from '@/lib/templates/queries/list-published-templates'
import { pageActor } from '../../_parts/page-actor'
import { LoadTable } from './_parts/load-table'
import { PolicyList } from './_parts/policy-list'

export const metadata: Metadata = { title: 'Assignment' }

export default async function AssignmentPage({ params }: { params: Promise<{ env: string }> }) {
  const { env } = await params
  const { actor } = await pageActor(env, paths.assignment(env))
  const mayWrite = actor.permissions.has('queue:write')
  const [policies, loads, people, teams, queues, templates] = await Promise.all([
    listAssignmentPolicies(actor, {}),
    listLoads(actor, {}),
    listPeople(actor, {}),
    listTeams(actor, {}),
    listQueueSettings(actor, {}),
    listPublishedTemplates(actor),
  ])
  const names = Object.fromEntries([...people, ...teams, ...queues, ...templates].map(({ id, name }) => [id, name]))
  const create = mayWrite ? (
    <LinkButton href={paths.assignment(env, 'new')} variant="primary" icon={<Plus aria-hidden />}>
      New policy
    </LinkButton>
  ) : null
  return (
    <>
      <PageHeader
        title="Assignment policies"
        count={policies.length}
        description="The first policy that is for a case’s template or queue chooses who gets it, in the moment it is created or freed."
        actions={policies.length > 0 ? create : null}
      />
      <div className="flex flex-col gap-6 px-4">
        {mayWrite ? null : <Notice>Only a manager or an admin changes policies.</Notice>}
        {policies.length > 0 ? (
          <PolicyList env={env} policies={policies} names={names} mayWrite={mayWrite} />
        ) : (
          <EmptyState title="No policy yet" icon={<Split />} action={create}>
            Cases wait in their queues until somebody takes them or is given them by hand.
          </EmptyState>
        )}
        <LoadTable env={env} loads={loads} names={names} mayWrite={actor.permissions.has('member:availability')} />
      </div>
    </>
  )
}
