import 'server-only'
import { transaction } from '@/lib/db/transaction'
import { AppError } from '@/lib/kernel/errors'
import { batchMost } from '../schema'
import type { Serving } from './run-item'

/** Writes down once what the batch is about: what comes to match later is not in it, what leaves still is. */
export async function listItems({ batch, actor, opened }: Serving): Promise<void> {
  const items = await opened.listItems(actor, batchMost)
  if (items.length > batchMost)
    throw new AppError('invalid', 'batch_too_large', `At most ${batchMost} at once. Narrow what you chose.`)
  await transaction(batch.environmentId, async ({ prisma }) => {
    const first = await prisma.batch.updateMany({
      where: { id: batch.id, total: null },
      data: { total: items.length },
    })
    if (first.count === 0) return // a twin was quicker
    await prisma.$executeRaw`
      insert into batch_items (batch_id, position, environment_id, item)
      select ${batch.id}::uuid, i.position, ${batch.environmentId}::uuid, i.item
      from unnest(${items}::text[]) with ordinality i(item, position)`
  })
}
