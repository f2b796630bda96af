import type { Problem } from '@/lib/kernel/errors'
import { missingFields, type RuleFacts } from '@/lib/templates/field-rules'
import { decisionsInto, statusByKey } from '@/lib/templates/rules'
import type { TemplateDecision, TemplateDefinition, TemplateStatus } from '@/lib/templates/schema'

/** What the rules need to know of a case; the page and the command both have it. */
export interface CaseFacts extends RuleFacts {
  checklist: Record<string, unknown>
  openAlertsCount: number
}

export interface StatusChange {
  comment?: string
  reasonCodes?: readonly string[]
}

export interface DecisionForm {
  reasonCode?: string
  narrative: string
}

/** Whether the template lets the case go from where it is to there. */
export const isAllowedTransition = (definition: TemplateDefinition, from: string, to: string): boolean =>
  from !== to && (statusByKey(definition, from)?.next.includes(to) ?? false)

/** The statuses a person can choose from here; those a decision leads to are reached by deciding. */
export const nextStatuses = (definition: TemplateDefinition, from: string): TemplateStatus[] =>
  definition.statuses.filter((status) => isAllowedTransition(definition, from, status.key))

/** Why the case may not enter the status yet; empty = it may. The same list disables a button and refuses a request. */
export function statusBlockers(
  definition: TemplateDefinition,
  facts: CaseFacts,
  status: TemplateStatus,
  change: StatusChange,
): Problem[] {
  const blockers = gateBlockers(definition, facts, status)
  if (status.requireComment && !change.comment)
    blockers.push({ field: 'comment', code: 'comment_required', message: `Moving to ${status.name} needs a comment.` })
  return [...blockers, ...reasonCodeBlockers(status, change.reasonCodes ?? [])]
}

/** What the case itself still lacks for that status. */
function gateBlockers(definition: TemplateDefinition, facts: CaseFacts, status: TemplateStatus): Problem[] {
  const open = definition.checklist.filter(
    (entry) => entry.requiredFor.includes(status.key) && !facts.checklist[entry.key],
  )
  const blockers: Problem[] = open.map((entry) => ({
    field: `checklist.${entry.key}`,
    code: 'checklist_open',
    message: `The checklist item “${entry.label}” is open.`,
  }))
  if (status.kind !== 'end') return blockers
  for (const field of missingFields(definition, { ...facts, status: status.key }))
    blockers.push({ field: `fields.${field.key}`, code: 'field_required', message: `${field.label} is empty.` })
  if (facts.openAlertsCount > 0)
    blockers.push({
      field: 'objects',
      code: 'open_alerts',
      message: facts.openAlertsCount === 1 ? 'One alert is open.' : `${facts.openAlertsCount} alerts are open.`,
    })
  return blockers
}

function reasonCodeBlockers(status: TemplateStatus, given: readonly string[]): Problem[] {
  const wanted = status.reasonCodes
  const problem = (code: string, message: string): Problem => ({ field: 'reasonCodes', code, message })
  if (!wanted) return given.length > 0 ? [problem('unknown_reason', `${status.name} takes no reason codes.`)] : []
  const unknown = given.filter((key) => !wanted.options.some((option) => option.key === key))
  return [
    ...unknown.map((key) => problem('unknown_reason', `${status.name} has no reason code ${key}.`)),
    ...(wanted.required && given.length === 0
      ? [problem('reason_required', `${status.name} needs a reason code.`)]
      : []),
    ...(!wanted.multiple && given.length > 1 ? [problem('one_reason', `${status.name} takes one reason code.`)] : []),
  ]
}

/** Everything a decision still lacks, at once. */
export function decisionBlockers(
  definition: TemplateDefinition,
  facts: CaseFacts,
  decision: TemplateDecision,
  form: DecisionForm,
): Problem[] {
  const status = statusByKey(definition, decision.status) as TemplateStatus
  const blockers = gateBlockers(definition, facts, status)
  if (decision.reasonCodes.length > 0 && !form.reasonCode)
    blockers.push({ field: 'reasonCode', code: 'reason_required', message: `${decision.name} needs a reason code.` })
  if (form.reasonCode && !decision.reasonCodes.some((reason) => reason.key === form.reasonCode))
    blockers.push({
      field: 'reasonCode',
      code: 'unknown_reason',
      message: `${decision.name} has no reason code ${form.reasonCode}.`,
    })
  const short = decision.narrativeMinLength - form.narrative.trim().length
  if (short > 0)
    blockers.push({
      field: 'narrative',
      code: 'narrative_too_short',
      message: `The narrative needs at least ${decision.narrativeMinLength} characters; ${short} more.`,
    })
  return blockers
}

/** Whether a second person must agree to this decision on this case. */
export function needsFourEyes(decision: TemplateDecision, facts: Pick<CaseFacts, 'riskTier' | 'fields'>): boolean {
  const rule = decision.fourEyes
  if (!rule) return false
  if (rule.always || rule.riskTiers.some((tier) => tier === facts.riskTier)) return true
  if (!rule.amountField || rule.amountAtLeast === undefined) return false
  const value = facts.fields[rule.amountField]
  const amount = value !== null && typeof value === 'object' && 'amount' in value ? value.amount : value
  return typeof amount === 'number' && amount >= rule.amountAtLeast
}

/** The decision that a plain change into this status amounts to; null where the template leaves a choice. */
export function decisionOfStatus(
  definition: TemplateDefinition,
  status: TemplateStatus,
): TemplateDecision | null | 'none' {
  const leading = decisionsInto(definition, status.key)
  return leading.length === 0 ? 'none' : leading.length === 1 ? (leading[0] as TemplateDecision) : null
}
