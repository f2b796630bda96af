import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { findPerson } from '@/lib/members/find-person'
import { accessTeam } from '../access'
import { teamMemberInput } from '../schema'

export const addTeamMember = command({
  name: 'team.add_member',
  permission: 'member:write',
  input: teamMemberInput,
  async run({ tx, record }, { teamId, userId }) {
    const team = await accessTeam(tx, teamId)
    const person = await findPerson(tx, userId, 'userId')
    const { count } = await tx.prisma.teamMember.createMany({
      data: [{ teamId: team.id, userId: person.id, environmentId: tx.environmentId }],
      skipDuplicates: true,
    })
    if (count === 0) return unchanged({ teamId, userId })
    record({ type: 'team.member_added', subjectType: 'team', subjectId: team.id, payload: { userId: person.id } })
    return { teamId, userId }
  },
})
