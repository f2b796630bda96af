import 'server-only'
import { systemActor } from '@/lib/auth/system-actor'
import type { Batch } from '@/lib/db/generated/client'
import { transaction } from '@/lib/db/transaction'
import { AppError } from '@/lib/kernel/errors'
import { log } from '@/lib/log'
import { finishBatch } from '../commands/finish-batch'
import { batchKind } from '../kinds'
import { creatorOf } from './creator'
import { listItems } from './list-items'
import { runItem, type Serving } from './run-item'

/** Few enough that cancelling is felt at once and another batch gets its turn; some 200 ms of work. */
const sliceSize = 40
/** Items are waits for the database more than work; more at once would crowd out the pages. */
const atOnce = 4

/** One slice of a batch that this worker holds. @throws AppError `unavailable`: its turn comes again */
export async function serveBatch(batch: Batch): Promise<void> {
  const finish = (error?: string) =>
    finishBatch(systemActor(batch.environmentId, 'batches'), { batchId: batch.id, error: error ?? null })
  if (batch.state === 'cancelling') return void (await finish())
  const actor = await creatorOf(batch)
  if (!actor) {
    await failRest(batch)
    return void (await finish('Whoever started this may no longer work here.'))
  }
  try {
    const serving = { batch, actor, opened: batchKind(batch.kind).open(batch.input) }
    if (batch.total === null) await listItems(serving)
    if (!(await runSlice(serving))) await finish()
  } catch (error) {
    if (!(error instanceof AppError) || error.kind === 'unavailable') throw error
    if (error.kind === 'bug') log.error({ batchId: batch.id, code: error.code }, 'a batch could not go on')
    await finish(error.message)
  }
}

/** False when nothing was left to do. */
async function runSlice(serving: Serving): Promise<boolean> {
  const { batch } = serving
  const items = await transaction(batch.environmentId, (tx) =>
    tx.prisma.batchItem.findMany({
      where: { batchId: batch.id, state: 'pending' },
      orderBy: { position: 'asc' },
      take: sliceSize,
    }),
  )
  const waiting = [...items]
  const lane = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) await runItem(serving, item)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return items.length > 0
}

const failRest = (batch: Batch) =>
  transaction(batch.environmentId, (tx) =>
    tx.prisma.batchItem.updateMany({
      where: { batchId: batch.id, state: 'pending' },
      data: {
        state: 'failed',
        code: 'creator_gone',
        message: 'Whoever started this may no longer work here.',
      },
    }),
  )
