import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { lockBatch } from '../access'
import { batchView } from '../batch-view'
import { refuseCancel } from '../rules'
import { type BatchState, batchIdInput } from '../schema'

/** Stops a batch: what is done stays done, the rest is left alone. The worker lets go of it within its next few items. */
export const cancelBatch = command({
  name: 'batch.cancel',
  permission: 'case:read',
  input: batchIdInput,
  async run({ tx, actor, record }, { batchId }) {
    const batch = await lockBatch(tx, actor, batchId)
    if (batch.state === 'cancelling') return unchanged(batchView(actor, batch))
    const refusal = refuseCancel({ state: batch.state as BatchState })
    if (refusal) throw new AppError('conflict', 'batch_ended', refusal)
    const cancelling = await tx.prisma.batch.update({ where: { id: batchId }, data: { state: 'cancelling' } })
    record({ type: 'batch.cancelled', subjectType: 'batch', subjectId: batchId, payload: { title: batch.title } })
    return batchView(actor, cancelling)
  },
})
