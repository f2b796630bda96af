import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { loadDefinition } from '@/lib/templates/published'
import { type CaseRow, maySee } from './access'

/** Open cases of a template that are not at that version, lowest number first, as far as the actor may see them. */
export async function openCasesOf(
  tx: Tx,
  actor: Actor,
  templateId: string,
  versionId: string,
  most: number,
): Promise<CaseRow[]> {
  const rows = await tx.prisma.case.findMany({
    where: { environmentId: tx.environmentId, templateId, resolvedAt: null, templateVersionId: { not: versionId } },
    orderBy: { number: 'asc' },
    take: most,
  })
  const seen: CaseRow[] = []
  for (const row of rows) if (maySee(actor, await loadDefinition(tx, row.templateVersionId), row)) seen.push(row)
  return seen
}
