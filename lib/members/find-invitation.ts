import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/kernel/clock'
import { AppError } from '@/lib/kernel/errors'
import { hashInvitationToken } from './invitation-token'

export interface OpenInvitation {
  id: string
  environmentId: string
  organizationId: string
  environmentName: string
  environmentSlug: string
  email: string
  name: string
  roles: string[]
  /** Of the account that has this address already. */
  accountId: string | null
}

/** The open invitation of that link, or null: unknown, used, taken back and expired look the same. */
export async function findInvitation(token: string, tx: Pick<Tx, 'prisma'>): Promise<OpenInvitation | null> {
  const [row] = await tx.prisma.$queryRaw<{ invitation: OpenInvitation | null }[]>`
    select find_invitation(${hashInvitationToken(token)}, ${now()}::timestamptz) as invitation`
  return row?.invitation ?? null
}

export const staleInvitation = () =>
  new AppError(
    'not_found',
    'invitation_not_open',
    'This invitation was used, taken back or has expired. Ask an admin for a new link.',
  )
