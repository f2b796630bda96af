import 'server-only'
import { z } from 'zod'
import { actorId } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { query } from '@/lib/queries'
import { batchView } from '../batch-view'
import type { BatchView } from '../schema'

/** An ended one is shown for a day. */
const shownMs = 24 * 3_600_000

/** The actor's own that run or ended within the day, newest first. */
export const listBatches = query({
  permission: 'case:read',
  input: z.strictObject({}),
  async run({ tx, actor }): Promise<BatchView[]> {
    const batches = await tx.prisma.batch.findMany({
      where: {
        environmentId: tx.environmentId,
        creatorKind: actor.kind,
        creatorId: actorId(actor),
        OR: [{ finishedAt: null }, { finishedAt: { gt: new Date(now().getTime() - shownMs) } }],
      },
      orderBy: { createdAt: 'desc' },
      take: 20,
    })
    return batches.map((batch) => batchView(actor, batch))
  },
})
