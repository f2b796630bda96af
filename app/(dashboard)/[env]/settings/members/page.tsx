import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Notice } from '@/components/ui/notice'
import { listInvitations } from '@/lib/members/queries/list-invitations'
import { listMembers } from '@/lib/members/queries/list-members'
import { paths } from '@/lib/paths'
import { pageActor } from '../../_parts/page-actor'
import { InvitationList } from './_parts/invitation-list'
import { InviteDialog } from './_parts/invite-dialog'
import { MemberTable } from './_parts/member-table'

export const metadata: Metadata = { title: 'Members' }

export default async function MembersPage({ params }: { params: Promise<{ env: string }> }) {
  const { env } = await params
  const { actor, membership } = await pageActor(env, paths.members(env))
  const mayWrite = actor.permissions.has('member:write')
  const [members, invitations] = await Promise.all([listMembers(actor, {}), mayWrite ? listInvitations(actor, {}) : []])
  return (
    <>
      <PageHeader
        title="Members"
        count={members.length}
        description={`Who works in ${membership.name}, and what each of them may do.`}
        actions={mayWrite ? <InviteDialog env={env} environmentName={membership.name} /> : null}
      />
      <div className="flex flex-col gap-6 px-4">
        {mayWrite ? null : <Notice>Only an admin changes members and their roles.</Notice>}
        <MemberTable
          env={env}
          members={members}
          selfId={actor.userId}
          mayWrite={mayWrite}
          maySetAvailability={actor.permissions.has('member:availability')}
        />
        {invitations.length > 0 ? <InvitationList env={env} invitations={invitations} /> : null}
      </div>
    </>
  )
}
