import 'server-only'
import { command } from '@/lib/commands'
import { AppError, notFound } from '@/lib/kernel/errors'
import { lockMembers } from '../access'
import { cancelInvitationInput } from '../schema'

/** Takes an invitation back: its link opens nothing any more. */
export const cancelInvitation = command({
  name: 'member.cancel_invitation',
  permission: 'member:write',
  input: cancelInvitationInput,
  async run({ tx, record }, { invitationId }) {
    await lockMembers(tx)
    const found = await tx.prisma.invitation.findFirst({
      where: { id: invitationId, environmentId: tx.environmentId },
      select: { email: true, acceptedAt: true },
    })
    if (!found) throw notFound('invitation')
    if (found.acceptedAt)
      throw new AppError('conflict', 'invitation_accepted', `${found.email} has accepted this invitation already.`)
    // The condition again: whoever accepts at this moment has won.
    const { count } = await tx.prisma.invitation.deleteMany({ where: { id: invitationId, acceptedAt: null } })
    if (count === 0)
      throw new AppError('conflict', 'invitation_accepted', `${found.email} has accepted this invitation already.`)
    record({
      type: 'member.invitation_canceled',
      subjectType: 'member',
      subjectId: invitationId,
      payload: { email: found.email },
    })
    return { invitationId }
  },
})
