import 'server-only'
import { command } from '@/lib/commands'
import { AppError } from '@/lib/kernel/errors'
import { lockTeam } from '../access'
import { deleteTeamInput } from '../schema'

/** Deletes a team that nothing hangs on: a queue without its last team would be open to everyone. */
export const deleteTeam = command({
  name: 'team.delete',
  permission: 'team:write',
  input: deleteTeamInput,
  async run({ tx, record }, { teamId }) {
    const team = await lockTeam(tx, teamId)
    const queues = await tx.prisma.queue.findMany({
      where: { archivedAt: null, teams: { some: { teamId } } },
      select: { name: true },
      orderBy: { position: 'asc' },
    })
    const policies = await tx.prisma.assignmentPolicy.findMany({
      where: { archivedAt: null, teamIds: { has: teamId } },
      select: { name: true },
      orderBy: { position: 'asc' },
    })
    const cases = await tx.prisma.case.count({ where: { assignedTeamId: teamId, resolvedAt: null }, take: 1000 })
    const uses = [
      ...queues.map(({ name }) => `the queue ${name}`),
      ...policies.map(({ name }) => `the policy ${name}`),
      ...(cases > 0 ? [cases === 1 ? 'an open case' : `${cases >= 1000 ? '1,000 or more' : cases} open cases`] : []),
    ]
    if (uses.length > 0)
      throw new AppError('conflict', 'team_in_use', `${team.name} is in use by ${uses.join(', ')}.`, { data: { uses } })
    await tx.prisma.team.delete({ where: { id: teamId } })
    record({ type: 'team.deleted', subjectType: 'team', subjectId: teamId, payload: { name: team.name } })
    return { teamId }
  },
})
