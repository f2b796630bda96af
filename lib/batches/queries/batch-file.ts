import 'server-only'
import { notFound } from '@/lib/kernel/errors'
import { query } from '@/lib/queries'
import { accessBatch } from '../access'
import { isOwn } from '../batch-view'
import { batchKind } from '../kinds'
import { isFinished } from '../rules'
import { type BatchState, batchIdInput } from '../schema'

/** What an ended batch made, for whoever started it alone: others may not see what they may. @throws AppError `not_found` */
export const batchFile = query({
  permission: 'case:read',
  input: batchIdInput,
  async run({ tx, actor }, { batchId }): Promise<{ name: string; type: string; content: string }> {
    const batch = await accessBatch(tx, actor, batchId)
    const kind = batchKind(batch.kind)
    if (!kind.file || !isOwn(actor, batch) || !isFinished(batch.state as BatchState)) throw notFound('file')
    const items = await tx.prisma.batchItem.findMany({
      where: { batchId, state: 'done' },
      orderBy: { position: 'asc' },
      select: { output: true },
    })
    const content = [kind.open(batch.input).heading(), ...items.map(({ output }) => output ?? '')].join('')
    return { name: kind.file.name, type: kind.file.type, content }
  },
})
