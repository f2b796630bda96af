import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { RelatedKind } from '../schema'

/** How many of each kind hang on a case, read under the case's lock. */
export async function countRelatedItems(tx: Tx, caseId: string): Promise<Partial<Record<RelatedKind, number>>> {
  await tx.prisma.$queryRaw`select 1 from cases where id = ${caseId}::uuid for no key update`
  const rows = await tx.prisma.$queryRaw<{ kind: RelatedKind; count: number }[]>`
    select kind, count(*)::int as count from related_items where case_id = ${caseId}::uuid group by kind`
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
}
