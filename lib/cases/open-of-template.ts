import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { FieldValues } from '@/lib/fields/values'
import type { Actor } from '@/lib/kernel/actor'
import type { RuleFacts } from '@/lib/templates/field-rules'
import { loadDefinition } from '@/lib/templates/published'
import type { TemplateDefinition } from '@/lib/templates/schema'
import { maySee } from './access'
import { type CaseType, type EntityCategory, priorityName } from './names'

export interface OpenCase {
  id: string
  number: number
  title: string
  statusName: string
  /** As its own version has it. */
  definition: TemplateDefinition
  facts: RuleFacts
}

const columns = {
  id: true,
  number: true,
  title: true,
  status: true,
  statusName: true,
  type: true,
  entityCategory: true,
  priority: true,
  riskTier: true,
  riskScore: true,
  tags: true,
  fields: true,
  assigneeId: true,
  templateVersionId: true,
} as const

/** Open cases of a template that are not at that version, lowest number first, as far as the actor may see them. */
export async function openCasesOf(
  tx: Tx,
  actor: Actor,
  templateId: string,
  versionId: string,
  most: number,
): Promise<OpenCase[]> {
  const rows = await tx.prisma.case.findMany({
    where: { environmentId: tx.environmentId, templateId, resolvedAt: null, templateVersionId: { not: versionId } },
    orderBy: { number: 'asc' },
    take: most,
    select: columns,
  })
  const definitions = new Map<string, TemplateDefinition>()
  for (const { templateVersionId } of rows)
    if (!definitions.has(templateVersionId))
      definitions.set(templateVersionId, await loadDefinition(tx, templateVersionId))
  return rows.flatMap((row) => {
    const definition = definitions.get(row.templateVersionId) as TemplateDefinition
    if (!maySee(actor, definition, row)) return []
    const { id, number, title, status, statusName, riskTier, riskScore, tags } = row
    const facts = {
      fields: row.fields as FieldValues,
      status,
      type: row.type as CaseType,
      entityCategory: row.entityCategory as EntityCategory,
      priority: priorityName(row.priority),
      riskTier,
      riskScore,
      tags,
    }
    return [{ id, number, title, statusName, definition, facts }]
  })
}
