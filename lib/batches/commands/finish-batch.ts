import 'server-only'
import { z } from 'zod'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { lockBatch } from '../access'
import { isFinished } from '../rules'
import { type BatchState, batchIdInput } from '../schema'

const finishBatchInput = batchIdInput.extend({ error: z.string().max(2000).nullable().default(null) })

/** The worker's last word on a batch: what was asked to stop is cancelled, anything else is done. */
export const finishBatch = command({
  name: 'batch.finish',
  permission: 'batch:oversee',
  input: finishBatchInput,
  async run({ tx, actor, at, record }, { batchId, error }) {
    const batch = await lockBatch(tx, actor, batchId)
    if (isFinished(batch.state as BatchState)) return unchanged(null)
    const state = batch.state === 'cancelling' ? 'cancelled' : 'done'
    if (state === 'cancelled')
      await tx.prisma.batchItem.updateMany({ where: { batchId, state: 'pending' }, data: { state: 'cancelled' } })
    const { total, done, failed } = await tx.prisma.batch.update({
      where: { id: batchId },
      data: { state, error, finishedAt: at, leaseExpiresAt: null },
    })
    record({
      type: 'batch.finished',
      subjectType: 'batch',
      subjectId: batchId,
      payload: { title: batch.title, state, total, done, failed },
    })
    return null
  },
})
