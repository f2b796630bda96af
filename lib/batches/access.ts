import 'server-only'
import type { Batch } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { notFound } from '@/lib/kernel/errors'
import { isOwn } from './batch-view'

/** The only way to a batch: one's own, or anyone's for those who oversee. Others look absent. @throws AppError `not_found` */
export async function accessBatch(tx: Tx, actor: Actor, batchId: string): Promise<Batch> {
  const batch = await tx.prisma.batch.findFirst({ where: { id: batchId, environmentId: actor.environmentId } })
  if (!batch || !(isOwn(actor, batch) || actor.permissions.has('batch:oversee'))) throw notFound('batch')
  return batch
}

/** The same, held against other writers until the transaction ends. */
export async function lockBatch(tx: Tx, actor: Actor, batchId: string): Promise<Batch> {
  await tx.prisma.$queryRaw`select 1 from batches where id = ${batchId}::uuid for no key update`
  return accessBatch(tx, actor, batchId)
}
