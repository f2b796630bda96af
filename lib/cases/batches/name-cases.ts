import 'server-only'
import type { ItemName } from '@/lib/batches/batch-kind'
import type { Tx } from '@/lib/db/transaction'
import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'

/** Cases by their number and page. */
export async function nameCases(tx: Tx, caseIds: string[], env: string): Promise<Map<string, ItemName>> {
  const rows = await tx.prisma.case.findMany({ where: { id: { in: caseIds } }, select: { id: true, number: true } })
  return new Map(rows.map(({ id, number }) => [id, { name: caseName(number), href: paths.case(env, number) }]))
}
