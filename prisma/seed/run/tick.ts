import 'server-only'
import { setChecklistItem } from '@/lib/cases/commands/set-checklist-item'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { loadDefinition } from '@/lib/templates/published'
import type { ChecklistItem } from '@/lib/templates/schema'

/** Ticks those open items of the checklist, in its order. */
export async function tick(
  tx: Tx,
  actor: Actor,
  caseId: string,
  wanted: (entry: ChecklistItem, place: number) => boolean,
): Promise<void> {
  const caseRow = await tx.prisma.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { checklist: true, templateVersionId: true },
  })
  const { checklist } = await loadDefinition(tx, caseRow.templateVersionId)
  const open = checklist.filter(({ key }) => !(key in (caseRow.checklist as object)))
  for (const { key } of open.filter(wanted)) await setChecklistItem(actor, { caseId, key, done: true }, tx)
}
