import type { TemplateField } from '@/lib/fields/schema'
import type { Problem } from '@/lib/kernel/errors'
import type { TemplateDecision, TemplateDefinition, TemplateStatus } from './schema'

export const initialStatus = (definition: TemplateDefinition): TemplateStatus =>
  definition.statuses.find((status) => status.kind === 'initial') as TemplateStatus

export const statusByKey = (definition: TemplateDefinition, key: string): TemplateStatus | undefined =>
  definition.statuses.find((status) => status.key === key)

/** A status by key or by the name people see, without regard to case. */
export function findStatus(definition: TemplateDefinition, word: string): TemplateStatus | undefined {
  const sought = word.trim().toLowerCase()
  return definition.statuses.find((status) => status.key === sought || status.name.toLowerCase() === sought)
}

export function findDecision(definition: TemplateDefinition, word: string): TemplateDecision | undefined {
  const sought = word.trim().toLowerCase()
  return definition.decisions.find((decision) => decision.key === sought || decision.name.toLowerCase() === sought)
}

export const decisionsInto = (definition: TemplateDefinition, statusKey: string): TemplateDecision[] =>
  definition.decisions.filter((decision) => decision.status === statusKey)

export const fieldByKey = (definition: TemplateDefinition, key: string): TemplateField | undefined =>
  definition.fields.find((field) => field.key === key)

/** Everything about a definition that its shape alone can't say; empty = sound. */
export function definitionProblems(definition: TemplateDefinition): Problem[] {
  return [
    ...duplicates(definition.fields, 'fields', 'field'),
    ...duplicates(definition.statuses, 'statuses', 'status'),
    ...duplicates(definition.checklist, 'checklist', 'checklist item'),
    ...duplicates(definition.decisions, 'decisions', 'decision'),
    ...statusProblems(definition),
    ...referenceProblems(definition),
  ]
}

function duplicates(entries: { key: string }[], place: string, noun: string): Problem[] {
  const seen = new Set<string>()
  return entries.flatMap(({ key }, index) => {
    const again = seen.has(key)
    seen.add(key)
    return again ? [problem(`${place}.${index}.key`, 'duplicate_key', `Two ${noun} entries have the key ${key}.`)] : []
  })
}

function statusProblems({ statuses }: TemplateDefinition): Problem[] {
  const problems: Problem[] = []
  if (statuses.filter((status) => status.kind === 'initial').length !== 1)
    problems.push(problem('statuses', 'one_initial_status', 'Exactly one status is the initial one.'))
  if (!statuses.some((status) => status.kind === 'end'))
    problems.push(problem('statuses', 'no_end_status', 'At least one status ends the case.'))
  return problems
}

function referenceProblems(definition: TemplateDefinition): Problem[] {
  const known = new Map(definition.statuses.map((status) => [status.key, status]))
  const unknownStatus = (place: string, key: string) =>
    known.has(key) ? [] : [problem(place, 'unknown_status', `There is no status with the key ${key}.`)]
  return [
    ...definition.statuses.flatMap((status, index) =>
      status.next.flatMap((key) => unknownStatus(`statuses.${index}.next`, key)),
    ),
    ...definition.checklist.flatMap((entry, index) =>
      entry.requiredFor.flatMap((key) => unknownStatus(`checklist.${index}.requiredFor`, key)),
    ),
    ...definition.decisions.flatMap((decision, index) =>
      known.get(decision.status)?.kind === 'end'
        ? []
        : [
            problem(
              `decisions.${index}.status`,
              'not_an_end_status',
              `The decision ${decision.name} must lead to an end status.`,
            ),
          ],
    ),
    ...definition.layout.tabs.flatMap((tab, tabIndex) =>
      tab.modules.flatMap((module, index) =>
        (module.fields ?? [])
          .filter((key) => !fieldByKey(definition, key))
          .map((key) =>
            problem(
              `layout.tabs.${tabIndex}.modules.${index}`,
              'unknown_field',
              `There is no field with the key ${key}.`,
            ),
          ),
      ),
    ),
  ]
}

const problem = (field: string, code: string, message: string): Problem => ({ field, code, message })
