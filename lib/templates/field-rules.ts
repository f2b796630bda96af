import type { CaseType, EntityCategory, Priority } from '@/lib/cases/names'
import { caseTypes, entityCategories, priorities, riskTiers } from '@/lib/cases/names'
import { holds, type Read } from '@/lib/conditions/rules'
import type { Attribute } from '@/lib/conditions/schema'
import { type Known, referenceProblems, referencesIn } from '@/lib/fields/references'
import type { FieldOption, TemplateField } from '@/lib/fields/schema'
import { fieldTypeOf } from '@/lib/fields/types/registry'
import { type FieldValues, isEmpty, sameValue, valueProblems } from '@/lib/fields/values'
import type { Problem } from '@/lib/kernel/errors'
import { rulesInOrder } from './order-rules'
import type { FieldRule } from './rule-schema'
import type { TemplateDefinition } from './schema'

/** What rules can ask of a case: the form, the API and the stored case all have it. */
export interface RuleFacts {
  fields: FieldValues
  /** Key of the status. */
  status: string
  type: CaseType
  entityCategory: EntityCategory
  priority: Priority
  riskTier: string | null
  riskScore: number
  tags: readonly string[]
  /** What values may name; left out, it is not asked. */
  known?: Known
  /** What a case has once it is made; all of it is empty for one that is being made. */
  made?: Partial<
    Record<'title' | 'reference' | 'created_at' | 'updated_at' | 'closed_at' | 'reopened_at', string | null>
  >
}

/** What a template says of one field on one case, as it stands now. */
export interface FieldState {
  field: TemplateField
  /** Not shown; whatever it holds stays and counts as empty for other rules. */
  hidden: boolean
  required: boolean
  /** Values that a rule leaves of the field's options; null = no rule narrows them. */
  allowed: ReadonlySet<string> | null
}

/**
 * The one evaluation of a template's rules, for the form, the API, the gates and a workflow. The first condition that is
 * true decides, else the rule's `otherwise`. A hidden field counts as empty in every other rule and is never required.
 */
export function fieldStates(definition: TemplateDefinition, facts: RuleFacts): Map<string, FieldState> {
  const states = new Map<string, FieldState>(
    definition.fields.map((field) => [
      field.key,
      { field, hidden: false, required: field.required && !field.retired, allowed: null },
    ]),
  )
  if (definition.rules.length === 0) return states
  const read = ruleReader(facts, states)
  for (const rule of rulesInOrder(definition)) {
    const state = states.get(rule.field)
    if (!state || state.field.retired) continue
    if (rule.kind === 'hidden') state.hidden = verdict(rule, read)
    else if (rule.kind === 'required') state.required = verdict(rule, read)
    else state.allowed = allowedOptions(rule, state.field, read(`fields.${rule.parent}`))
  }
  for (const state of states.values()) if (state.hidden) state.required = false
  return states
}

const verdict = (rule: Exclude<FieldRule, { kind: 'options' }>, read: Read): boolean =>
  rule.conditions.find(({ when }) => holds(when, read))?.result ?? rule.otherwise

export function allowedOptions(
  rule: Extract<FieldRule, { kind: 'options' }>,
  field: TemplateField,
  parent: unknown,
): ReadonlySet<string> {
  const values = isEmpty(parent) ? [''] : (Array.isArray(parent) ? parent : [parent]).map(String)
  const mapped = rule.mappings.filter(({ value }) => values.includes(value))
  if (mapped.length > 0) return new Set(mapped.flatMap(({ options }) => options))
  return new Set(rule.otherwise === 'none' ? [] : field.options.map(({ value }) => value))
}

/** Finds what a condition asks for; a hidden field is empty to it. */
export function ruleReader(facts: RuleFacts, states: ReadonlyMap<string, FieldState>): Read {
  const own: Record<string, unknown> = {
    type: facts.type,
    entity_category: facts.entityCategory,
    priority: facts.priority,
    risk_tier: facts.riskTier,
    risk_score: facts.riskScore,
    status: facts.status,
    tags: facts.tags,
    ...facts.made,
  }
  return (path) => {
    if (!path.startsWith('fields.')) return Object.hasOwn(own, path) ? own[path] : undefined
    const state = states.get(path.slice('fields.'.length))
    if (!state || state.hidden) return undefined
    return fieldTypeOf[state.field.type].comparable(facts.fields[state.field.key])
  }
}

/** What conditions of this template can ask about: of the case, then of its fields. */
export const ruleAttributes = (definition: Pick<TemplateDefinition, 'fields' | 'statuses'>): Attribute[] => [
  ...caseAttributes,
  {
    path: 'status',
    label: 'Status',
    type: 'choice',
    group: 'Case',
    options: definition.statuses.map(({ key, name }) => ({ value: key, label: name })),
  },
  ...definition.fields.map(fieldAttribute),
]

const words = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
const caseAttributes: Attribute[] = [
  { path: 'type', label: 'Type', type: 'choice', group: 'Case', options: words(caseTypes) },
  {
    path: 'entity_category',
    label: 'Company or person',
    type: 'choice',
    group: 'Case',
    options: words(entityCategories),
  },
  { path: 'priority', label: 'Priority', type: 'choice', group: 'Case', options: words(priorities) },
  { path: 'risk_tier', label: 'Risk tier', type: 'choice', group: 'Case', options: words(riskTiers) },
  { path: 'risk_score', label: 'Risk score', type: 'number', group: 'Case' },
  { path: 'tags', label: 'Tags', type: 'list', group: 'Case' },
  { path: 'title', label: 'Title', type: 'text', group: 'Case' },
  { path: 'reference', label: 'Reference', type: 'text', group: 'Case' },
  { path: 'created_at', label: 'Created', type: 'date', group: 'Case' },
  { path: 'updated_at', label: 'Last changed', type: 'date', group: 'Case' },
  { path: 'closed_at', label: 'Last closed', type: 'date', group: 'Case' },
  { path: 'reopened_at', label: 'Last reopened', type: 'date', group: 'Case' },
]

/** A field as conditions know it. */
export const fieldAttribute = (
  field: Pick<TemplateField, 'key' | 'label' | 'type'> & { options: readonly Pick<FieldOption, 'value' | 'label'>[] },
): Attribute => ({
  path: `fields.${field.key}`,
  label: field.label,
  type: fieldTypeOf[field.type].attribute,
  group: 'Fields',
  ...(fieldTypeOf[field.type].hasOptions
    ? { options: field.options.map(({ value, label }) => ({ value, label })) }
    : {}),
})

/** Options that a person is offered now. */
export const offeredOptions = ({ field, allowed }: FieldState): FieldOption[] =>
  field.options.filter(({ value, active }) => active && (allowed?.has(value) ?? true))

/**
 * Everything wrong with the values given to a case: by type, limits and options, and by the template's rules over what the
 * case would hold then. `facts.fields` = what is stored now; empty for a case that is being made.
 */
export function givenProblems(definition: TemplateDefinition, facts: RuleFacts, given: FieldValues): Problem[] {
  const merged = { ...facts.fields, ...given }
  const states = fieldStates(definition, { ...facts, fields: merged })
  const problems = Object.entries(given).flatMap(([key, value]): Problem[] => {
    const field = states.get(key)?.field
    return field
      ? valueProblems(field, value, facts.fields[key])
      : [problem(key, 'unknown_field', `This template has no field ${key}.`)]
  })
  if (facts.known) problems.push(...namesNobody(definition, facts, given, facts.known, problems))
  const wrong = new Set(problems.map(({ field }) => field))
  const touched = (rule: FieldRule) =>
    [rule.field, rule.kind === 'options' ? rule.parent : rule.field].some(
      (key) => key in given && !sameValue(given[key], facts.fields[key]),
    )
  for (const rule of definition.rules)
    if (rule.kind === 'options' && touched(rule) && !wrong.has(`fields.${rule.field}`))
      problems.push(...optionProblems(definition, rule.parent, states.get(rule.field), merged))
  if (definition.requireFieldsFrom === 'start')
    for (const { key, label } of missingFields(definition, { ...facts, fields: merged }))
      if (!wrong.has(`fields.${key}`)) problems.push(problem(key, 'field_required', `${label} is required.`))
  return problems
}

/** Values that name a person or file that is not there; one that is wrong already has been said to be. */
function namesNobody(
  { fields }: TemplateDefinition,
  facts: RuleFacts,
  given: FieldValues,
  known: Known,
  problems: readonly Problem[],
): Problem[] {
  return referenceProblems(referencesIn(fields, given, facts.fields), known).filter(
    ({ field }) => !problems.some((said) => said.field === field),
  )
}

function optionProblems(
  definition: TemplateDefinition,
  parentKey: string,
  state: FieldState | undefined,
  values: FieldValues,
): Problem[] {
  if (!state) return []
  const { field } = state
  const outside = outsideOptions(state, values[field.key])
  if (outside.length === 0) return []
  const parent = definition.fields.find(({ key }) => key === parentKey)
  const names = outside.map((one) => field.options.find(({ value }) => value === one)?.label ?? String(one))
  const message = `${field.label} cannot be ${names.join(', ')} with this ${parent?.label ?? parentKey}.`
  return [problem(field.key, 'option_not_allowed', message)]
}

/** What a field holds of the options that its rule does not offer now. */
export function outsideOptions(state: FieldState | undefined, held: unknown): unknown[] {
  const { hidden, allowed } = state ?? { hidden: true, allowed: null }
  if (hidden || !allowed) return []
  return (Array.isArray(held) ? held : [held]).filter((one) => !isEmpty(one) && !allowed.has(String(one)))
}

/** Required fields that are still empty, by the template's rules. */
export const missingFields = (definition: TemplateDefinition, facts: RuleFacts): TemplateField[] =>
  [...fieldStates(definition, facts).values()]
    .filter(({ required, field }) => required && isEmpty(facts.fields[field.key]))
    .map(({ field }) => field)

const problem = (key: string, code: string, message: string): Problem => ({ field: `fields.${key}`, code, message })
