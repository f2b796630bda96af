import type { FieldValues } from '@/lib/fields/values'
import type { CaseRow } from './access'
import { type CaseType, type EntityCategory, priorityName } from './names'
import type { CaseFacts } from './rules'

/** A row as the rules read it. */
export const factsOf = (caseRow: CaseRow): CaseFacts => ({
  status: caseRow.status,
  fields: caseRow.fields as FieldValues,
  checklist: caseRow.checklist as Record<string, unknown>,
  openAlertsCount: caseRow.openAlertsCount,
  riskTier: caseRow.riskTier,
  riskScore: caseRow.riskScore,
  type: caseRow.type as CaseType,
  entityCategory: caseRow.entityCategory as EntityCategory,
  priority: priorityName(caseRow.priority),
  tags: caseRow.tags,
  made: {
    title: caseRow.title,
    reference: caseRow.externalReference,
    created_at: caseRow.createdAt.toISOString(),
    updated_at: caseRow.updatedAt.toISOString(),
    closed_at: caseRow.lastClosedAt?.toISOString() ?? null,
    reopened_at: caseRow.lastReopenedAt?.toISOString() ?? null,
  },
})
