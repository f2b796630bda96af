import 'server-only'
import { command } from '@/lib/commands'
import { refuse } from '@/lib/kernel/errors'
import { keyOf } from '@/lib/kernel/key'
import { newId } from '@/lib/kernel/new-id'
import { unknownMembers } from '../access'
import { createTeamInput } from '../schema'

export const createTeam = command({
  name: 'team.create',
  permission: 'team:write',
  input: createTeamInput,
  async run({ tx, at, record }, { name, key, memberIds }) {
    const problems = await unknownMembers(tx, memberIds, 'memberIds')
    if (problems.length > 0) refuse(problems)
    const { environmentId } = tx
    const known = await tx.prisma.team.findMany({ where: { environmentId }, select: { key: true } })
    const taken = known.map((team) => team.key)
    const teamId = newId()
    await tx.prisma.team.create({
      data: { id: teamId, environmentId, name, key: key ?? keyOf(name, taken), createdAt: at },
    })
    await tx.prisma.teamMember.createMany({
      data: [...new Set(memberIds)].map((userId) => ({ environmentId, teamId, userId })),
    })
    record({ type: 'team.created', subjectType: 'team', subjectId: teamId, payload: { name, memberIds } })
    return { teamId }
  },
})
