import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { accessMember, demandReach } from '../access'
import { enableUserInput } from '../schema'

/** Lets a disabled person sign in again. Sessions from before stay ended. */
export const enableUser = command({
  name: 'member.enable',
  permission: 'member:write',
  input: enableUserInput,
  async run({ tx, actor, record }, { userId }) {
    await demandReach(tx, actor, userId)
    const member = await accessMember(tx, userId)
    if (!member.disabled) return unchanged({ userId })
    await tx.prisma.user.update({ where: { id: userId }, data: { disabledAt: null }, select: { id: true } })
    record({ type: 'member.enabled', subjectType: 'member', subjectId: userId })
    return { userId }
  },
})
