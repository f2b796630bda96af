import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { refuse } from '@/lib/kernel/errors'
import { lockTeam, unknownMembers } from '../access'
import { updateTeamInput } from '../schema'

/** Renames a team, or says who is in it. Cases of the team stay its own. */
export const updateTeam = command({
  name: 'team.update',
  permission: 'team:write',
  input: updateTeamInput,
  async run({ tx, record }, { teamId, name, memberIds }) {
    const team = await lockTeam(tx, teamId)
    const before = team.members.map(({ userId }) => userId)
    const wanted = memberIds ? [...new Set(memberIds)] : before
    const added = wanted.filter((userId) => !before.includes(userId))
    const removed = before.filter((userId) => !wanted.includes(userId))
    const problems = await unknownMembers(tx, added, 'memberIds')
    if (problems.length > 0) refuse(problems)
    const renamed = name !== undefined && name !== team.name
    if (!renamed && added.length === 0 && removed.length === 0) return unchanged({ teamId })
    if (renamed) await tx.prisma.team.update({ where: { id: teamId }, data: { name } })
    await tx.prisma.teamMember.deleteMany({ where: { teamId, userId: { in: removed } } })
    await tx.prisma.teamMember.createMany({
      data: added.map((userId) => ({ environmentId: tx.environmentId, teamId, userId })),
    })
    record({
      type: 'team.updated',
      subjectType: 'team',
      subjectId: teamId,
      payload: { from: team.name, to: name ?? team.name, added, removed },
    })
    return { teamId }
  },
})
