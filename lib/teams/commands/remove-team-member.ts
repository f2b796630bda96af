import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { accessTeam } from '../access'
import { teamMemberInput } from '../schema'

export const removeTeamMember = command({
  name: 'team.remove_member',
  permission: 'member:write',
  input: teamMemberInput,
  async run({ tx, record }, { teamId, userId }) {
    const team = await accessTeam(tx, teamId)
    const { count } = await tx.prisma.teamMember.deleteMany({
      where: { teamId: team.id, userId, environmentId: tx.environmentId },
    })
    if (count === 0) return unchanged({ teamId, userId })
    record({ type: 'team.member_removed', subjectType: 'team', subjectId: team.id, payload: { userId } })
    return { teamId, userId }
  },
})
