import 'server-only'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import { command } from '@/lib/commands'
import type { Tx } from '@/lib/db/transaction'
import { AppError, type Problem, refuse } from '@/lib/kernel/errors'
import { findInvitation, type OpenInvitation, staleInvitation } from '../find-invitation'
import { hashInvitationToken } from '../invitation-token'
import { acceptInvitationInput, passwordLeast } from '../schema'

interface Accepted {
  refused?: 'other_organization'
  invitationId: string
  roles: string[]
  invitedBy: string | null
}

/** Joins the environment: with a new account, or with the one the address has, proved by its password. */
export const acceptInvitation = command({
  name: 'member.accept_invitation',
  permission: 'member:join',
  input: acceptInvitationInput,
  async run({ tx, actor, at, record }, { token, name, password }) {
    const invitation = await findInvitation(token, tx)
    if (!invitation || invitation.environmentId !== tx.environmentId || actor.kind !== 'member') throw staleInvitation()
    const person = invitation.accountId
      ? { id: await ownerOf(tx, invitation, password), name: '', passwordHash: '' }
      : { id: actor.userId, name: name || invitation.name, passwordHash: await newPassword(invitation, password) }
    const [row] = await tx.prisma.$queryRaw<{ accepted: Accepted | null }[]>`
      select accept_invitation(${hashInvitationToken(token)}, ${person.id}::uuid, ${person.name}, ${person.passwordHash},
        ${at}::timestamptz) as accepted`
    const accepted = row?.accepted
    if (!accepted) throw staleInvitation()
    if (accepted.refused)
      throw new AppError(
        'conflict',
        'other_organization',
        'The account of this address belongs to another organization. Ask for an invitation to another address.',
      )
    const { invitationId, roles, invitedBy } = accepted
    record({
      type: 'member.joined',
      subjectType: 'member',
      subjectId: person.id,
      payload: { invitationId, roles, invitedBy, newAccount: invitation.accountId === null },
    })
    return { userId: person.id, email: invitation.email, environmentSlug: invitation.environmentSlug }
  },
})

async function ownerOf(tx: Tx, { email }: OpenInvitation, password: string): Promise<string> {
  const [row] = await tx.prisma.$queryRaw<{ found: { id: string; passwordHash: string | null } | null }[]>`
    select find_sign_in(${email}) as found`
  const found = row?.found
  if (!found)
    throw new AppError('forbidden', 'account_disabled', 'The account of this address is disabled. Ask an admin.')
  if (!found.passwordHash || !(await verifyPassword(found.passwordHash, password)))
    throw new AppError('invalid', 'wrong_password', 'This is not the password of that account.', { field: 'password' })
  return found.id
}

async function newPassword({ email }: OpenInvitation, password: string): Promise<string> {
  const problems: Problem[] = []
  if (password.length < passwordLeast)
    problems.push({
      field: 'password',
      code: 'password_too_short',
      message: `A password has ${passwordLeast} characters or more.`,
    })
  if (password.toLowerCase() === email)
    problems.push({ field: 'password', code: 'password_is_email', message: 'The password is the e-mail address.' })
  if (problems.length > 0) refuse(problems)
  return hashPassword(password)
}
