import type { FieldValues } from '@/lib/fields/values'
import type { CaseRow } from './access'
import type { CaseFacts } from './rules'

/** A row as the rules read it. */
export const factsOf = (caseRow: CaseRow): CaseFacts => ({
  status: caseRow.status,
  fields: caseRow.fields as FieldValues,
  checklist: caseRow.checklist as Record<string, unknown>,
  openAlertsCount: caseRow.openAlertsCount,
  riskTier: caseRow.riskTier,
})
