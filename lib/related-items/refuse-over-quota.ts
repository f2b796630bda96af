import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { AppError } from '@/lib/kernel/errors'
import { countRelatedItems } from './queries/count-related-items'
import type { RelatedKind } from './schema'

/** On one case. */
const itemsMost = 200
const most: Partial<Record<RelatedKind, number>> = { target: 10, file: 50 }

/** @throws AppError `invalid` over_quota where the case holds as many as it may */
export async function refuseOverQuota(tx: Tx, caseId: string, kind: RelatedKind): Promise<void> {
  const counts = await countRelatedItems(tx, caseId)
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (all >= itemsMost) throw new AppError('invalid', 'over_quota', `A case has at most ${itemsMost} related items.`)
  const limit = most[kind]
  if (limit !== undefined && (counts[kind] ?? 0) >= limit)
    throw new AppError('invalid', 'over_quota', `A case has at most ${limit} items of this type.`)
}
