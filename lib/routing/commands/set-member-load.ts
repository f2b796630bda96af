import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { accessMember } from '@/lib/members/access'
import { setMemberLoadInput } from '../schema'

/** How much a person carries here, and what they can do. What they hold already stays with them. */
export const setMemberLoad = command({
  name: 'member.set_load',
  permission: 'member:availability',
  input: setMemberLoadInput,
  async run({ tx, record }, { userId, capacity, skills }) {
    const { membershipId } = await accessMember(tx, userId)
    const before = await tx.prisma.membership.findUniqueOrThrow({
      where: { id: membershipId },
      select: { capacity: true, skills: true },
    })
    const next = {
      capacity: capacity === undefined ? before.capacity : capacity,
      skills: skills ? [...new Set(skills)].sort() : before.skills,
    }
    if (JSON.stringify(before) === JSON.stringify(next)) return unchanged({ userId, ...next })
    await tx.prisma.membership.update({ where: { id: membershipId }, data: next })
    record({
      type: 'member.load_set',
      subjectType: 'member',
      subjectId: userId,
      payload: { from: before, to: next },
    })
    return { userId, ...next }
  },
})
