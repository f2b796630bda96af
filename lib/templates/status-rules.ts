import type { Problem } from '@/lib/kernel/errors'
import { duplicates } from './duplicate-rules'
import type { TemplateDecision, TemplateDefinition } from './schema'

/** What is wrong with statuses, and with what names them: checklist and decisions. */
export function statusProblems(definition: TemplateDefinition): Problem[] {
  const { statuses, checklist, decisions } = definition
  const kinds = new Map(statuses.map((status) => [status.key, status.kind]))
  const unknown = (place: string, keys: readonly string[]) =>
    keys
      .filter((key) => !kinds.has(key))
      .map((key) => problem(place, 'unknown_status', `There is no status with the key ${key}.`))
  return [
    ...duplicates(statuses, 'statuses', 'key', 'statuses'),
    ...duplicates(statuses, 'statuses', 'name', 'statuses'),
    ...duplicates(decisions, 'decisions', 'key', 'decisions'),
    ...duplicates(decisions, 'decisions', 'name', 'decisions'),
    ...(statuses.filter(({ kind }) => kind === 'initial').length === 1
      ? []
      : [problem('statuses', 'one_initial_status', 'Exactly one status is the initial one.')]),
    ...(statuses.some(({ kind }) => kind === 'end')
      ? []
      : [problem('statuses', 'no_end_status', 'At least one status ends the case.')]),
    ...statuses.flatMap(({ next, reasonCodes }, index) => [
      ...unknown(`statuses.${index}.next`, next),
      ...duplicates(reasonCodes?.options ?? [], `statuses.${index}.reasonCodes.options`, 'key', 'reason codes'),
    ]),
    ...checklist.flatMap(({ requiredFor }, index) => unknown(`checklist.${index}.requiredFor`, requiredFor)),
    ...decisions.flatMap((decision, index) => decisionProblems(definition, decision, `decisions.${index}`)),
  ]
}

function decisionProblems(definition: TemplateDefinition, decision: TemplateDecision, place: string): Problem[] {
  const problems = duplicates(decision.reasonCodes, `${place}.reasonCodes`, 'key', 'reason codes')
  const status = definition.statuses.find(({ key }) => key === decision.status)
  if (status?.kind !== 'end')
    problems.push(
      problem(`${place}.status`, 'not_an_end_status', `The decision ${decision.name} must lead to an end status.`),
    )
  const { amountField, amountAtLeast } = decision.fourEyes ?? {}
  if (amountField !== undefined) {
    const field = definition.fields.find(({ key }) => key === amountField)
    if (!field || !['money', 'number', 'integer'].includes(field.type))
      problems.push(
        problem(
          `${place}.fourEyes.amountField`,
          'not_an_amount',
          `There is no amount or number with the key ${amountField}.`,
        ),
      )
  }
  if ((amountField === undefined) !== (amountAtLeast === undefined))
    problems.push(
      problem(
        `${place}.fourEyes`,
        'amount_incomplete',
        `Four eyes of ${decision.name} by amount need a field and an amount.`,
      ),
    )
  return problems
}

const problem = (field: string, code: string, message: string): Problem => ({ field, code, message })
