import 'server-only'
import { command } from '@/lib/commands'
import { accessMember, demand, lockMembers, sceneOf } from '../access'
import { refuseRemoval } from '../rules'
import { removeMemberInput } from '../schema'

/** Takes a person out of this environment and its teams. Their account, and the cases they hold, stay as they are. */
export const removeMember = command({
  name: 'member.remove',
  permission: 'member:write',
  input: removeMemberInput,
  async run({ tx, actor, record }, { userId }) {
    await lockMembers(tx)
    const member = await accessMember(tx, userId)
    demand(refuseRemoval(member, await sceneOf(tx, actor, userId)))
    await tx.prisma.teamMember.deleteMany({ where: { environmentId: tx.environmentId, userId } })
    await tx.prisma.membership.delete({ where: { id: member.membershipId } })
    record({ type: 'member.removed', subjectType: 'member', subjectId: userId, payload: { roles: member.roles } })
    return { userId }
  },
})
