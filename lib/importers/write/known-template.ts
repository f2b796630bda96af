import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { keyOfLabel } from '@/lib/fields/rules'
import type { TemplateRow } from '@/lib/templates/access'
import { findItems } from '../access'
import type { ImportSource } from '../names'

/** The template here that a vendor's is: the one it became before, else the one whose key its name makes; none that is archived. */
export async function knownTemplate(
  tx: Tx,
  { source, reference, name }: { source: ImportSource; reference: string; name: string },
): Promise<TemplateRow | null> {
  const item = (await findItems(tx, source, 'template', [reference])).get(reference)
  const live = { environmentId: tx.environmentId, archivedAt: null }
  const before = item ? await tx.prisma.template.findFirst({ where: { ...live, id: item.targetId } }) : null
  return before ?? tx.prisma.template.findFirst({ where: { ...live, key: keyOfLabel(name, new Set()) } })
}
