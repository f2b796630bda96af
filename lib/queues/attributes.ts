import { caseTypes, entityCategories, priorities, riskTiers, statusKinds } from '@/lib/cases/names'
import type { Attribute } from '@/lib/conditions/schema'
import { attributeTypeOf } from '@/lib/fields/attributes'
import type { TemplateField } from '@/lib/fields/schema'
import { objectLabels, objectTypes } from '@/lib/objects/names'
import type { TemplateDefinition } from '@/lib/templates/schema'

interface Described {
  key: string
  name: string
  definition: TemplateDefinition
}

const words = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
const creators = [
  { value: 'member', label: 'A person' },
  { value: 'apiKey', label: 'An API key' },
  { value: 'workflow', label: 'A workflow' },
  { value: 'system', label: 'Docket' },
]
const kindLabels = { initial: 'Initial', active: 'Active', waiting: 'Waiting', end: 'End' }

/** Everything a rule about cases can ask, grouped for a picker. Sensitive fields are left out: asking would reveal them. */
export function caseAttributeCatalogue(templates: readonly Described[]): Attribute[] {
  const group = 'Case'
  return [
    {
      path: 'template',
      label: 'Template',
      type: 'choice',
      group,
      options: templates.map(({ key, name }) => ({ value: key, label: name })),
    },
    { path: 'type', label: 'Type', type: 'choice', group, options: words(caseTypes) },
    { path: 'entity_category', label: 'Entity category', type: 'choice', group, options: words(entityCategories) },
    { path: 'priority', label: 'Priority', type: 'choice', group, options: words(priorities) },
    { path: 'risk_tier', label: 'Risk tier', type: 'choice', group, options: words(riskTiers) },
    { path: 'risk_score', label: 'Risk score', type: 'number', group },
    { path: 'status', label: 'Status', type: 'choice', group, options: statusOptions(templates) },
    {
      path: 'status_kind',
      label: 'Kind of status',
      type: 'choice',
      group,
      options: statusKinds.map((value) => ({ value, label: kindLabels[value] })),
    },
    { path: 'title', label: 'Title', type: 'text', group },
    { path: 'external_reference', label: 'External reference', type: 'text', group },
    { path: 'tags', label: 'Tags', type: 'list', group },
    { path: 'creator', label: 'Created by', type: 'choice', group, options: creators },
    { path: 'open_alerts_count', label: 'Open alerts', type: 'number', group },
    { path: 'entities_count', label: 'Entities', type: 'number', group },
    { path: 'objects_count', label: 'Attached objects', type: 'number', group },
    ...fieldAttributes(templates),
    {
      path: 'objects.types',
      label: 'Types attached',
      type: 'list',
      group: 'Objects',
      options: objectTypes.map((value) => ({ value, label: objectLabels[value] })),
    },
    ...objectTypes.map(
      (type): Attribute => ({
        path: `objects.${type}`,
        label: `${objectLabels[type]} status`,
        type: 'list',
        group: 'Objects',
      }),
    ),
  ]
}

function statusOptions(templates: readonly Described[]) {
  const names = new Map(templates.flatMap(({ definition }) => definition.statuses.map(({ key, name }) => [key, name])))
  return [...names].map(([value, label]) => ({ value, label }))
}

function fieldAttributes(templates: readonly Described[]): Attribute[] {
  const fields = new Map<string, TemplateField>()
  for (const { definition } of templates)
    for (const field of definition.fields) if (!field.sensitive) fields.set(field.key, fields.get(field.key) ?? field)
  for (const { definition } of templates)
    for (const field of definition.fields) if (field.sensitive) fields.delete(field.key)
  return [...fields.values()].map((field) => ({
    path: `fields.${field.key}`,
    label: field.label,
    type: attributeTypeOf[field.type],
    group: 'Fields',
    ...(field.options.length > 0 ? { options: field.options.map(({ value, label }) => ({ value, label })) } : {}),
  }))
}
