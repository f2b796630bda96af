import { tagsOfMap } from '@/lib/cases/tag-map'
import type { Condition } from '@/lib/conditions/schema'
import type { TemplateField } from '@/lib/fields/schema'
import { AppError } from '@/lib/kernel/errors'
import type { FieldRule } from '@/lib/templates/rule-schema'
import type { TemplateDefinitionInput } from '@/lib/templates/schema'
import { caseParts, type KnownFields } from './known-fields'
import { type CaseRule, fieldIdsOfRule, type Operands, type RuleCondition } from './rule-schema'
import type { LayoutContent, TemplateConfiguration } from './schema'

interface Parts {
  configuration: TemplateConfiguration
  layout: LayoutContent | null
  /** Every rule the configuration binds, by id. */
  rules: ReadonlyMap<string, CaseRule>
  known: KnownFields
}

const refused = (message: string) => new AppError('invalid', 'invalid_rule', message)

/** The document of a template, drawn from what it was told. @throws AppError `invalid` */
export function drawDefinition({ configuration, layout, rules, known }: Parts): TemplateDefinitionInput {
  const bound = configuration.rules.map(({ caseRuleId, fieldId }) => {
    const rule = rules.get(caseRuleId) as CaseRule
    return { rule, fieldId: fieldId ?? rule.fieldOptions?.childFieldId }
  })
  const panels = layout ? panelsOf(layout) : []
  const named = [
    ...configuration.requiredFields,
    ...panels.flatMap(({ ids }) => ids),
    ...bound.flatMap(({ rule, fieldId }) => [...(fieldId ? [fieldId] : []), ...fieldIdsOfRule(rule)]),
  ]
  const fields = [...new Set(named)]
    .flatMap((id) => known.byId.get(id) ?? [])
    .filter(({ retired }) => !retired)
    .map((field) => ({
      ...field,
      required: configuration.requiredFields.some((id) => known.byId.get(id)?.key === field.key),
    }))
  return {
    fields,
    statuses: statusesOf(known),
    rules: bound.map(({ rule, fieldId }) => ruleOf(rule, fieldId, known)),
    requireFieldsFrom: 'start',
    takesCatalogue: true,
    tags: tagsOfMap(configuration.tags ?? {}),
    layout: { tabs: [{ key: 'case', title: 'Case', modules: modulesOf(panels, fields, known) }] },
  }
}

/** Open and closed always, and between them whatever the domain lists; each leads to each. */
function statusesOf({ statuses }: KnownFields): TemplateDefinitionInput['statuses'] {
  const listed = statuses.filter(({ key }) => /^[a-z][a-z0-9_]{0,63}$/.test(key) && key !== 'open' && key !== 'closed')
  const all = [
    { key: 'open', name: 'Open', kind: 'initial' as const, color: 'blue' as const },
    ...listed.map((status) => ({ ...status, kind: 'active' as const })),
    { key: 'closed', name: 'Closed', kind: 'end' as const, color: 'green' as const },
  ]
  return all.map((status) => ({ ...status, next: all.map(({ key }) => key).filter((key) => key !== status.key) }))
}

function panelsOf({ basic }: LayoutContent) {
  return [basic.topPanel, basic.moreInfo].flatMap((panel, at) =>
    (panel?.sections ?? []).map(({ fieldGroup }) => ({
      id: at === 0 ? 'top_panel' : 'more_info',
      title: fieldGroup.name ?? (at === 0 ? 'Summary' : 'More information'),
      ids: fieldGroup.fields.map(({ id }) => id),
    })),
  )
}

type Modules = NonNullable<TemplateDefinitionInput['layout']>['tabs'][number]['modules']

function modulesOf(panels: ReturnType<typeof panelsOf>, fields: TemplateField[], { byId }: KnownFields): Modules {
  const shown = panels.flatMap(({ id, title, ids }) => {
    const keys = ids
      .flatMap((fieldId) => byId.get(fieldId)?.key ?? [])
      .filter((key) => fields.some((field) => field.key === key))
    return keys.length > 0 ? [{ id, type: 'fields' as const, title, fields: keys }] : []
  })
  const everything = { id: 'fields', type: 'fields' as const, title: 'Fields', hideEmpty: panels.length > 0 }
  return [...shown, everything, { id: 'objects', type: 'objects' as const, title: 'Objects' }]
}

function ruleOf(rule: CaseRule, fieldId: string | undefined, known: KnownFields): FieldRule {
  const field = fieldId === undefined ? undefined : known.byId.get(fieldId)
  if (!field)
    throw refused('A rule is bound to one of the fields that a case can be given, other than title and status.')
  if (rule.fieldOptions) {
    const { parentFieldId, parentChildFieldOptionsMappings: mappings } = rule.fieldOptions
    const parent = parentFieldId === undefined ? undefined : known.byId.get(parentFieldId)
    if (!parent) throw refused('A rule about options names the parent field they depend on.')
    return {
      kind: 'options',
      field: field.key,
      parent: parent.key,
      mappings: mappings.map((mapping) => ({
        value: mapping.parentFieldOptionValue,
        options: mapping.childFieldOptionValues,
      })),
      otherwise: 'all',
    }
  }
  const { required, hidden } = rule
  const { defaultValue: otherwise, conditions } = (required ?? hidden) as NonNullable<typeof required>
  return {
    kind: required ? 'required' : 'hidden',
    field: field.key,
    conditions: conditions.map((condition) => ({ when: conditionOf(condition, known), result: resultOf(condition) })),
    otherwise,
  }
}

function conditionOf({ equalTo, notEqualTo, andAll, orAll }: RuleCondition, known: KnownFields): Condition {
  if (equalTo) return equals(equalTo, known)
  if (notEqualTo) return { not: equals(notEqualTo, known) }
  const parts = ((andAll ?? orAll)?.conditions ?? []).map((part) => conditionOf(part, known))
  return andAll ? { all: parts } : { any: parts }
}

function equals({ operandOne, operandTwo }: Operands, known: KnownFields): Condition {
  const attribute = attributeOf(operandOne.fieldId ?? '', known)
  if (operandTwo.emptyValue) return { attribute, operator: 'is_empty' }
  const value = operandTwo.stringValue ?? operandTwo.booleanValue ?? operandTwo.doubleValue
  return { attribute, operator: 'equals', value: value as string | number | boolean }
}

function attributeOf(fieldId: string, known: KnownFields): string {
  const field = known.byId.get(fieldId)
  if (field) return `fields.${field.key}`
  const part = caseParts[fieldId]
  if (part) return part
  throw refused(`No rule can ask about ${fieldId}.`)
}

/** A group says nothing of its own: its comparisons agree on the result, the first says it. */
function resultOf(condition: RuleCondition): boolean {
  const results = new Set(leavesOf(condition).map(({ result }) => result))
  if (results.size !== 1) throw refused('The comparisons of one group must have the same result.')
  return [...results][0] as boolean
}

const leavesOf = ({ equalTo, notEqualTo, andAll, orAll }: RuleCondition): Operands[] => {
  const leaf = equalTo ?? notEqualTo
  return leaf ? [leaf] : ((andAll ?? orAll)?.conditions ?? []).flatMap(leavesOf)
}
