import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { listPeople } from '@/lib/members/queries/list-people'
import { paths } from '@/lib/paths'
import { listQueueSettings } from '@/lib/queues/queries/list-queue-settings'
import { listTeams } from '@/lib/teams/queries/list-teams'
import { pageActor } from '../../_parts/page-actor'
import { optionsOf } from '../_parts/chosen'
import { TeamDialog } from './_parts/team-dialog'
import { TeamList } from './_parts/team-list'

export const metadata: Metadata = { title: 'Teams' }

export default async function TeamsPage({ params }: { params: Promise<{ env: string }> }) {
  const { env } = await params
  const { actor } = await pageActor(env, paths.teams(env))
  const mayWrite = actor.permissions.has('team:write')
  const [teams, people, queues] = await Promise.all([
    listTeams(actor, {}),
    listPeople(actor, {}),
    listQueueSettings(actor, {}),
  ])
  const create = mayWrite ? (
    <TeamDialog
      env={env}
      team={null}
      people={optionsOf(people)}
      trigger={
        <Button variant="primary" icon={<Plus aria-hidden />}>
          New team
        </Button>
      }
    />
  ) : null
  return (
    <>
      <PageHeader
        title="Teams"
        count={teams.length}
        description="Teams work queues, are assigned cases, and take part in assignment policies."
        actions={teams.length > 0 ? create : null}
      />
      <div className="flex flex-col gap-4 px-4">
        {mayWrite ? null : <Notice>Only a manager or an admin changes teams.</Notice>}
        {teams.length > 0 ? (
          <TeamList env={env} teams={teams} people={optionsOf(people)} queues={queues} mayWrite={mayWrite} />
        ) : (
          <EmptyState title="No team yet" action={create}>
            Without teams every reviewer works every queue.
          </EmptyState>
        )}
      </div>
    </>
  )
}
