import 'server-only'
import { command } from '@/lib/commands'
import { AppError } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/new-id'
import { lockMembers } from '../access'
import { hashInvitationToken, newInvitationToken } from '../invitation-token'
import { inviteMemberInput } from '../schema'

const validDays = 7

/** Makes a link that lets one person in; a second invitation to the same address replaces the first one's link. */
export const inviteMember = command({
  name: 'member.invite',
  permission: 'member:write',
  input: inviteMemberInput,
  async run({ tx, actor, at, record }, { email, name, roles }) {
    await lockMembers(tx)
    const { environmentId } = tx
    const member = await tx.prisma.user.findFirst({
      where: { email, memberships: { some: { environmentId } } },
      select: { id: true },
    })
    if (member)
      throw new AppError('conflict', 'already_member', `${email} is a member of this environment already.`, {
        field: 'email',
      })
    const open = await tx.prisma.invitation.findFirst({
      where: { environmentId, email, acceptedAt: null },
      select: { id: true },
    })
    const token = newInvitationToken()
    const invitationId = open?.id ?? newId()
    const expiresAt = new Date(at.getTime() + validDays * 86_400_000)
    const data = {
      name,
      roles,
      tokenHash: hashInvitationToken(token),
      invitedBy: actor.kind === 'member' ? actor.userId : null,
      createdAt: at,
      expiresAt,
    }
    await tx.prisma.invitation.upsert({
      where: { id: invitationId },
      create: { id: invitationId, environmentId, email, ...data },
      update: data,
    })
    record({
      type: 'member.invited',
      subjectType: 'member',
      subjectId: invitationId,
      payload: { email, name, roles, expiresAt: expiresAt.toISOString(), replaced: open !== null },
    })
    return { invitationId, token, expiresAt: expiresAt.toISOString() }
  },
})
