import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { accessMember, demand, lockMembers, sceneOf } from '../access'
import { refuseRoles } from '../rules'
import { changeMemberRolesInput } from '../schema'

/** Holds from the person's next request on. */
export const changeMemberRoles = command({
  name: 'member.change_roles',
  permission: 'member:write',
  input: changeMemberRolesInput,
  async run({ tx, actor, record }, { userId, roles }) {
    await lockMembers(tx)
    const member = await accessMember(tx, userId)
    const from = [...member.roles].sort()
    if (from.join() === [...roles].sort().join()) return unchanged({ userId, roles })
    demand(refuseRoles(member, roles, await sceneOf(tx, actor, userId)))
    await tx.prisma.membership.update({ where: { id: member.membershipId }, data: { roles } })
    record({ type: 'member.roles_changed', subjectType: 'member', subjectId: userId, payload: { from, to: roles } })
    return { userId, roles }
  },
})
