import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { accessMember, demand, demandReach, sceneOf } from '../access'
import { refuseDisabling } from '../rules'
import { disableUserInput } from '../schema'

/** Ends every session of the person and lets them in nowhere, in every environment, until enabled again. */
export const disableUser = command({
  name: 'member.disable',
  permission: 'member:write',
  input: disableUserInput,
  async run({ tx, actor, at, record }, { userId }) {
    const { orphaned } = await demandReach(tx, actor, userId)
    const member = await accessMember(tx, userId)
    if (member.disabledAt) return unchanged({ userId, disabledAt: member.disabledAt.toISOString() })
    const scene = await sceneOf(tx, actor, userId)
    demand(refuseDisabling(member, orphaned > 0 ? { ...scene, activeAdmins: 1 } : scene))
    await tx.prisma.user.update({
      where: { id: userId },
      data: { disabledAt: at, sessionVersion: { increment: 1 } },
      select: { id: true },
    })
    record({ type: 'member.disabled', subjectType: 'member', subjectId: userId })
    return { userId, disabledAt: at.toISOString() }
  },
})
