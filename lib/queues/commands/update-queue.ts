import 'server-only'
import { command } from '@/lib/commands'
import { Prisma } from '@/lib/db/generated/client'
import { unchanged } from '@/lib/kernel/command'
import { accessQueue, demandSettings, lockRouting } from '../access'
import { updateQueueInput } from '../schema'

/** Changes what is named. Cases stay in the queues they are in; rules are asked when a case is created or changes. */
export const updateQueue = command({
  name: 'queue.update',
  permission: 'queue:write',
  input: updateQueueInput,
  async run({ tx, record }, { queueId, teamIds, sla, isDefault, ...plain }) {
    await lockRouting(tx)
    const queue = await accessQueue(tx, queueId)
    await demandSettings(tx, { ...plain, teamIds, sla })
    const { environmentId } = tx
    const before: Record<string, unknown> = {
      ...queue,
      sla: queue.slaOverride,
      teamIds: queue.teams.map(({ teamId }) => teamId).sort(),
    }
    const given = { ...plain, sla, teamIds: teamIds && [...new Set(teamIds)].sort(), isDefault }
    const changes = Object.entries(given).filter(
      ([member, value]) => value !== undefined && JSON.stringify(before[member]) !== JSON.stringify(value),
    )
    if (changes.length === 0) return unchanged({ queueId })
    if (isDefault)
      await tx.prisma.queue.updateMany({ where: { environmentId, isDefault: true }, data: { isDefault: false } })
    await tx.prisma.queue.update({
      where: { id: queueId },
      data: { ...plain, isDefault, ...(sla === undefined ? {} : { slaOverride: sla ?? Prisma.DbNull }) },
    })
    if (teamIds) {
      await tx.prisma.queueTeam.deleteMany({ where: { queueId } })
      await tx.prisma.queueTeam.createMany({
        data: [...new Set(teamIds)].map((teamId) => ({ environmentId, queueId, teamId })),
      })
    }
    record({
      type: 'queue.updated',
      subjectType: 'queue',
      subjectId: queueId,
      payload: {
        name: plain.name ?? queue.name,
        changes: changes.map(([field, to]) => ({ field, from: before[field] ?? null, to })) as Prisma.InputJsonArray,
      },
    })
    return { queueId }
  },
})
