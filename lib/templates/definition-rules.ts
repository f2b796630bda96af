import { roles } from '@/lib/auth/permissions'
import type { TemplateField } from '@/lib/fields/schema'
import { fieldTypeOf } from '@/lib/fields/types/registry'
import { isEmpty, valueProblems } from '@/lib/fields/values'
import type { Problem } from '@/lib/kernel/errors'
import { ruleProblems } from './conditional-rules'
import { defaultConflicts } from './default-rules'
import { duplicates } from './duplicate-rules'
import { layoutProblems } from './layout-rules'
import { placeholdersOf } from './placeholder-rules'
import type { FieldRule } from './rule-schema'
import type { TemplateDefinition } from './schema'
import { statusProblems } from './status-rules'

/** Everything about a definition that its shape alone can't say; empty = sound. */
export const definitionProblems = (definition: TemplateDefinition): Problem[] => [
  ...definition.fields
    .flatMap((field, index) => fieldDefinitionProblems(field, `fields.${index}`))
    .filter(({ code }) => code !== 'options_missing' || !definition.takesCatalogue), // the catalogue has them, or will
  ...duplicates(definition.fields, 'fields', 'key', 'fields'),
  ...statusProblems(definition),
  ...duplicates(definition.checklist, 'checklist', 'key', 'checklist items'),
  ...ruleProblems(definition),
  ...defaultConflicts(definition),
  ...fileProblems(definition),
  ...layoutProblems(definition),
  ...otherProblems(definition),
]

function fieldDefinitionProblems(field: TemplateField, place: string): Problem[] {
  const type = fieldTypeOf[field.type]
  const problems = duplicates(field.options, `${place}.options`, 'value', `options of ${field.label}`)
  if (!type.hasOptions && field.options.length > 0)
    problems.push(
      problem(`${place}.options`, 'options_do_not_fit', `${field.label} is ${type.label}: it has no options.`),
    )
  if (type.hasOptions && !field.retired && !field.options.some(({ active }) => active))
    problems.push(problem(`${place}.options`, 'options_missing', `${field.label} needs an option that can be chosen.`))
  if (type.limits === null && (field.minimum !== undefined || field.maximum !== undefined))
    problems.push(problem(place, 'limits_do_not_fit', `${field.label} is ${type.label}: it has no limits.`))
  if (field.minimum !== undefined && field.maximum !== undefined && field.minimum > field.maximum)
    problems.push(problem(`${place}.minimum`, 'limits_crossed', `${field.label} has a minimum above its maximum.`))
  if (field.default !== undefined && !field.retired && problems.length === 0)
    for (const { message } of valueProblems(field, field.default, undefined))
      problems.push(problem(`${place}.default`, 'default_does_not_fit', `The default is no value it takes: ${message}`))
  if (field.default !== undefined && isEmpty(field.default))
    problems.push(problem(`${place}.default`, 'default_does_not_fit', `The default of ${field.label} is empty.`))
  return problems
}

const mayRequire = (rule: FieldRule): boolean =>
  rule.kind === 'required' && (rule.otherwise || rule.conditions.some(({ result }) => result))

/** A case that is being made has no files yet, so none of them can be asked for or given by then. */
const fileProblems = ({ fields, rules, requireFieldsFrom }: TemplateDefinition): Problem[] =>
  fields.flatMap((field, index) => {
    if (field.type !== 'file' || field.retired) return []
    const asked = field.required || rules.some((rule) => rule.field === field.key && mayRequire(rule))
    return [
      ...(field.default === undefined
        ? []
        : [
            problem(
              `fields.${index}.default`,
              'default_does_not_fit',
              `${field.label} is a file: a new case has none to begin with.`,
            ),
          ]),
      ...(asked && requireFieldsFrom === 'start'
        ? [
            problem(
              `fields.${index}.required`,
              'file_at_start',
              `${field.label} is a file and cannot be required from the start: a case that is being made has none.`,
            ),
          ]
        : []),
    ]
  })

function otherProblems({ roles: named, naming, fields, sla }: TemplateDefinition): Problem[] {
  const cells = sla.matrix.map(({ type, priority, riskTier }) => [type, priority, riskTier].filter(Boolean).join(' · '))
  return [
    ...named.flatMap((role, index) =>
      (roles as readonly string[]).includes(role)
        ? []
        : [problem(`roles.${index}`, 'unknown_role', `There is no role ${role}.`)],
    ),
    ...placeholdersOf(naming.title)
      .filter((key) => !fields.some((field) => field.key === key))
      .map((key) => problem('naming.title', 'unknown_field', `There is no field with the key ${key}.`)),
    ...fields
      .filter(({ key, sensitive }) => sensitive && placeholdersOf(naming.title).includes(key))
      .map(({ label }) =>
        problem('naming.title', 'sensitive_in_title', `${label} is sensitive; a title shows it to all.`),
      ),
    ...cells.flatMap((cell, index) =>
      cells.indexOf(cell) < index
        ? [problem(`sla.matrix.${index}`, 'duplicate_key', `Two targets are for ${cell}.`)]
        : [],
    ),
  ]
}

const problem = (field: string, code: string, message: string): Problem => ({ field, code, message })
