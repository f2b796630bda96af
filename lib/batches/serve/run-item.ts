import 'server-only'
import type { Batch, BatchItem } from '@/lib/db/generated/client'
import { transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { AppError } from '@/lib/kernel/errors'
import { log } from '@/lib/log'
import type { BatchKind } from '../batch-kind'

/** A deadlock or a lost race is nobody's refusal: the item is tried again this often. */
const attempts = 3

export interface Serving {
  batch: Batch
  actor: Actor
  opened: ReturnType<BatchKind['open']>
}

/**
 * Does one item and marks it in the same transaction, so that it happens once whatever becomes of this process. A refusal
 * is kept as the item's failure; an outage is thrown on, and the item waits. @throws AppError `unavailable`
 */
export async function runItem(serving: Serving, item: BatchItem): Promise<void> {
  const error = await refusalOfItem(serving, item)
  if (!error) return
  if (error.kind === 'bug')
    log.error({ batchId: item.batchId, position: item.position, code: error.code }, 'a batch item failed')
  await transaction(item.environmentId, (tx) =>
    tx.prisma.batchItem.updateMany({
      where: { batchId: item.batchId, position: item.position, state: 'pending' },
      data: { state: 'failed', code: error.code, message: error.message.slice(0, 2000) },
    }),
  )
}

async function refusalOfItem(serving: Serving, item: BatchItem): Promise<AppError | null> {
  for (let attempt = 1; ; attempt++) {
    try {
      await once(serving, item)
      return null
    } catch (error) {
      if (!(error instanceof AppError) || error.kind === 'unavailable') throw error
      if (error.code !== 'raced' || attempt === attempts) return error
    }
  }
}

const once = ({ actor, opened }: Serving, { environmentId, batchId, position, item }: BatchItem): Promise<void> =>
  transaction(environmentId, async (tx) => {
    // taken first: a twin that got here at the same moment waits, and finds it done
    const taken = await tx.prisma.batchItem.updateMany({
      where: { batchId, position, state: 'pending' },
      data: { state: 'done' },
    })
    if (taken.count === 0) return
    const output = await opened.runItem({ actor, tx }, item)
    if (output !== undefined) await tx.prisma.batchItem.updateMany({ where: { batchId, position }, data: { output } })
  })
