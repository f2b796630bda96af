import 'server-only'
import { command } from '@/lib/commands'
import { Prisma } from '@/lib/db/generated/client'
import { keyOf } from '@/lib/kernel/key'
import { newId } from '@/lib/kernel/new-id'
import { demandSettings, lockRouting } from '../access'
import { createQueueInput } from '../schema'

/** Makes a queue, last in the order. */
export const createQueue = command({
  name: 'queue.create',
  permission: 'queue:write',
  input: createQueueInput,
  async run({ tx, at, record }, { key, teamIds, sla, ...input }) {
    await lockRouting(tx)
    await demandSettings(tx, { teamIds, sla, ...input })
    const { environmentId } = tx
    const known = await tx.prisma.queue.findMany({ where: { environmentId }, select: { key: true, position: true } })
    const queueId = newId()
    await tx.prisma.queue.create({
      data: {
        ...input,
        id: queueId,
        environmentId,
        key:
          key ??
          keyOf(
            input.name,
            known.map((queue) => queue.key),
          ),
        slaOverride: sla ?? Prisma.DbNull,
        position: Math.max(-1, ...known.map(({ position }) => position)) + 1,
        createdAt: at,
      },
    })
    await tx.prisma.queueTeam.createMany({ data: teamIds.map((teamId) => ({ environmentId, queueId, teamId })) })
    record({ type: 'queue.created', subjectType: 'queue', subjectId: queueId, payload: { name: input.name } })
    return { queueId }
  },
})
