import { MailX } from 'lucide-react'
import type { Metadata } from 'next'
import { LinkButton } from '@/components/layout/link-button'
import { Unavailable } from '@/components/layout/unavailable'
import { EmptyState } from '@/components/ui/empty-state'
import { openInvitation } from '@/lib/auth/invited-actor'
import { toAppError } from '@/lib/db/errors'
import { passwordLeast } from '@/lib/members/schema'
import { paths } from '@/lib/paths'
import { JoinForm } from './_parts/join-form'

// The address is a secret: it goes to no other site.
export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' }

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invitation = await openInvitation(token).catch(toAppError)
  if (invitation instanceof Error) return <Unavailable />
  if (!invitation)
    return (
      <main className="grid min-h-dvh place-items-center">
        <EmptyState
          icon={<MailX />}
          title="This invitation is not open"
          action={<LinkButton href={paths.signIn()}>Go to sign in</LinkButton>}
        >
          It was used, taken back or has expired. Ask an admin for a new link.
        </EmptyState>
      </main>
    )
  const { environmentName, email, name, accountId } = invitation
  return (
    <JoinForm
      token={token}
      environmentName={environmentName}
      email={email}
      name={name}
      hasAccount={accountId !== null}
      passwordLeast={passwordLeast}
    />
  )
}
