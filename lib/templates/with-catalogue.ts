import type { Catalogue, CatalogueEntry } from '@/lib/fields/catalogue'
import type { FieldOption, TemplateField } from '@/lib/fields/schema'
import { sameValue } from '@/lib/fields/values'
import type { TemplateDefinition } from './schema'
import { widen } from './widen'

const drawn = new WeakMap<Catalogue, WeakMap<TemplateDefinition, TemplateDefinition>>()

/**
 * A version's document as it stands in its environment: options, sensitivity and retirement of a field are the catalogue's,
 * the same in every template; all else is the version's own. The same object for the same two.
 */
export function withCatalogue(definition: TemplateDefinition, catalogue: Catalogue): TemplateDefinition {
  const known = drawn.get(catalogue) ?? new WeakMap<TemplateDefinition, TemplateDefinition>()
  drawn.set(catalogue, known)
  const found = known.get(definition)
  if (found) return found
  const result = definition.takesCatalogue ? widen(definition, catalogue) : overlaid(definition, catalogue)
  known.set(definition, result)
  return result
}

function overlaid(definition: TemplateDefinition, catalogue: Catalogue): TemplateDefinition {
  const fields = definition.fields.map((field) => {
    const entry = catalogue.get(field.key)
    return entry && entry.type === field.type ? withEntry(field, entry) : field
  })
  const same = fields.every((field, index) => field === definition.fields[index])
  return same ? definition : { ...definition, fields }
}

function withEntry(field: TemplateField, entry: CatalogueEntry): TemplateField {
  const options = optionsOf(field.options, entry.options)
  const sensitive = field.sensitive || entry.sensitive
  const retired = field.retired || entry.retired
  if (sensitive === field.sensitive && retired === field.retired && sameValue(options, field.options)) return field
  return { ...field, options, sensitive, retired }
}

/** The template's order first, then what the catalogue has gained since. */
function optionsOf(own: readonly FieldOption[], known: readonly FieldOption[]): FieldOption[] {
  const shared = own.map((option) => known.find(({ value }) => value === option.value) ?? option)
  return [...shared, ...known.filter(({ value }) => !own.some((option) => option.value === value))]
}
