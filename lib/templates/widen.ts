import type { Catalogue, CatalogueEntry } from '@/lib/fields/catalogue'
import { type FieldOption, type TemplateField, templateField } from '@/lib/fields/schema'
import { statusListKey, systemFields } from '@/lib/fields/system-fields'
import type { TemplateDefinition, TemplateStatus } from './schema'

/** Longest text on one line, and on several, of a field that comes from the catalogue. */
const lineMost = 500
const textMost = 4100

/**
 * The definition of a template that takes the environment's whole catalogue, as it stands now: the template says what is
 * required and which rules hold, the catalogue says which fields, options and statuses there are.
 */
export function widen(definition: TemplateDefinition, catalogue: Catalogue): TemplateDefinition {
  const own = new Map(definition.fields.map((field) => [field.key, field]))
  const fields = [...catalogue.values()]
    .filter(({ key }) => key !== statusListKey)
    .map((field) => fieldOf(field, own.get(field.key)))
  const known = new Set(fields.map(({ key }) => key))
  const system = systemFields
    .filter(({ key }) => !known.has(key))
    .map((field) => ({ ...field, required: own.get(field.key)?.required ?? false }))
  return {
    ...definition,
    fields: [...fields, ...system],
    statuses: statuses(definition.statuses, catalogue.get(statusListKey)?.options ?? []),
  }
}

function fieldOf(field: CatalogueEntry, own: TemplateField | undefined): TemplateField {
  const system = systemFields.find(({ key }) => key === field.key)
  return templateField.parse({
    ...own,
    key: field.key,
    type: field.type,
    label: field.label,
    help: own?.help || field.description,
    options: field.options,
    sensitive: field.sensitive,
    searchable: field.searchable,
    retired: field.retired,
    maximum:
      system?.maximum ??
      own?.maximum ??
      (field.type === 'text' ? lineMost : field.type === 'long_text' ? textMost : undefined),
  })
}

/** The template's own and those of the list, each reachable from each: a template that takes everything bars no way. */
function statuses(own: readonly TemplateStatus[], listed: readonly FieldOption[]): TemplateStatus[] {
  const more = listed
    .filter(({ value, active }) => active && !own.some(({ key }) => key === value))
    .map(({ value, label }) => ({ key: value, name: label, kind: 'active' as const, color: 'slate' as const }))
  const all = [...own, ...more]
  return all.map((status) => ({
    requireComment: false,
    ...status,
    next: all.map(({ key }) => key).filter((key) => key !== status.key),
  }))
}
