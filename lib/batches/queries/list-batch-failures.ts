import 'server-only'
import { query } from '@/lib/queries'
import { accessBatch } from '../access'
import { batchKind } from '../kinds'
import { type BatchFailurePage, listFailuresInput } from '../schema'

const pageSize = 100

/** What failed and why, in the order of the batch. @throws AppError `not_found` */
export const listBatchFailures = query({
  permission: 'case:read',
  input: listFailuresInput,
  async run({ tx, actor }, { batchId, after }): Promise<BatchFailurePage> {
    const { kind } = await accessBatch(tx, actor, batchId)
    const items = await tx.prisma.batchItem.findMany({
      where: { batchId, state: 'failed', position: { gt: after } },
      orderBy: { position: 'asc' },
      take: pageSize + 1,
    })
    const shown = items.slice(0, pageSize)
    const { slug } = await tx.prisma.environment.findUniqueOrThrow({ where: { id: tx.environmentId } })
    const names = await batchKind(kind).nameItems?.(
      { tx, actor },
      shown.map(({ item }) => item),
      slug,
    )
    return {
      failures: shown.map(({ position, item, code, message }) => ({
        position,
        ...(names?.get(item) ?? { name: item, href: null }),
        code: code ?? 'internal_error',
        message: message ?? '',
      })),
      after: items.length > pageSize ? (shown.at(-1)?.position ?? null) : null,
    }
  },
})
