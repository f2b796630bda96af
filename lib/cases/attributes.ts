import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { comparableFields } from '@/lib/fields/attributes'
import type { FieldValues } from '@/lib/fields/values'
import { type CaseAttributes, objectAttributes } from '@/lib/queues/rules'
import { publishedTemplates } from '@/lib/templates/published'
import type { CaseRow } from './access'
import { priorityName } from './names'

export interface ObjectFacts {
  type: string
  status: string | null
  data: unknown
}

/** A row as rules and policies ask about it. */
export async function attributesOfCase(caseRow: CaseRow, objects: readonly ObjectFacts[]): Promise<CaseAttributes> {
  const templates = await publishedTemplates(caseRow.environmentId)
  return {
    template: templates.find(({ id }) => id === caseRow.templateId)?.key ?? null,
    type: caseRow.type,
    entity_category: caseRow.entityCategory,
    status: caseRow.status,
    status_kind: caseRow.statusKind,
    priority: priorityName(caseRow.priority),
    risk_tier: caseRow.riskTier,
    risk_score: caseRow.riskScore,
    title: caseRow.title,
    external_reference: caseRow.externalReference,
    tags: caseRow.tags,
    creator: caseRow.creatorKind,
    open_alerts_count: caseRow.openAlertsCount,
    entities_count: caseRow.entitiesCount,
    objects_count: caseRow.objectsCount,
    objects: objectAttributes(objects),
    fields: comparableFields(caseRow.fields as FieldValues),
  }
}

/** What is attached to a case, as far as rules ask. */
export const objectFacts = async (tx: Tx, caseId: string): Promise<ObjectFacts[]> =>
  (await objectFactsOf(tx, [caseId])).get(caseId) ?? []

/** The same of several cases, by case. */
export async function objectFactsOf(tx: Tx, caseIds: string[]): Promise<Map<string, ObjectFacts[]>> {
  const links = await tx.prisma.caseObject.findMany({
    where: { caseId: { in: caseIds } },
    select: { caseId: true, object: { select: { type: true, status: true, data: true } } },
  })
  const facts = new Map<string, ObjectFacts[]>()
  for (const { caseId, object } of links) facts.set(caseId, [...(facts.get(caseId) ?? []), object])
  return facts
}
