import 'server-only'
import { command } from '@/lib/commands'
import { AppError } from '@/lib/kernel/errors'
import { lockBatch } from '../access'
import { batchView, isOwn } from '../batch-view'
import { refuseRetry } from '../rules'
import { type BatchState, batchIdInput } from '../schema'

/** Queues the failed items of an ended batch once more; only whoever started it, since it goes on in their name. */
export const retryFailed = command({
  name: 'batch.retry',
  permission: 'case:read',
  input: batchIdInput,
  async run({ tx, actor, record }, { batchId }) {
    const batch = await lockBatch(tx, actor, batchId)
    if (!isOwn(actor, batch))
      throw new AppError('forbidden', 'batch_of_another', 'Only the person who started this can try it again.')
    const refusal = refuseRetry({ ...batch, state: batch.state as BatchState })
    if (refusal) throw new AppError('conflict', 'nothing_to_retry', refusal)
    const { count } = await tx.prisma.batchItem.updateMany({
      where: { batchId, state: 'failed' },
      data: { state: 'pending', code: null, message: null },
    })
    const queued = await tx.prisma.batch.update({
      where: { id: batchId },
      data: { state: 'queued', failed: 0, finishedAt: null, error: null },
    })
    record({ type: 'batch.retried', subjectType: 'batch', subjectId: batchId, payload: { title: batch.title, count } })
    return batchView(actor, queued)
  },
})
