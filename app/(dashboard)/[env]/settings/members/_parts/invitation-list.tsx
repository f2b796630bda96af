'use client'

import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { showToast } from '@/components/ui/show-toast'
import { TimeAgo } from '@/components/ui/time-ago'
import { roleNames } from '@/lib/members/names'
import type { InvitationView } from '@/lib/members/schema'
import { cancelInvitationAction } from '../actions'

export function InvitationList({ env, invitations }: { env: string; invitations: readonly InvitationView[] }) {
  return (
    <Card title="Open invitations" flush>
      <ul>
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} env={env} invitation={invitation} />
        ))}
      </ul>
    </Card>
  )
}

function InvitationRow({ env, invitation }: { env: string; invitation: InvitationView }) {
  const { run, pending } = useChange()
  async function cancel() {
    const canceled = await run(async () => {
      const result = await cancelInvitationAction(env, { invitationId: invitation.id })
      if (!result.ok) showToast({ title: result.refusal.message, tone: 'failure', persistent: true })
      return result
    })
    if (canceled) showToast({ title: `The invitation of ${invitation.email} was taken back.` })
  }
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-hairline px-4 py-2 last:border-b-0">
      <span className="min-w-40 flex-1">
        <span className="block truncate font-medium">{invitation.name}</span>
        <span className="block truncate text-12 text-muted">{invitation.email}</span>
      </span>
      <span className="text-12 text-muted">{invitation.roles.map((role) => roleNames[role].label).join(', ')}</span>
      {invitation.expired ? (
        <Chip tone="slate">Expired</Chip>
      ) : (
        <span className="text-12 text-muted">
          invited <TimeAgo at={invitation.createdAt} />
        </span>
      )}
      <Button size="dense" pending={pending} onClick={() => void cancel()}>
        Take back<span className="sr-only"> the invitation of {invitation.email}</span>
      </Button>
    </li>
  )
}
