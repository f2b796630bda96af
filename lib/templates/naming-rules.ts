import { fieldTypeOf } from '@/lib/fields/types/registry'
import { type FieldValues, isEmpty } from '@/lib/fields/values'
import { fillPlaceholders } from './placeholder-rules'
import { fieldByKey } from './rules'
import type { TemplateDefinition } from './schema'

/** A title is the same for everyone, so it is said in one way. */
const reader = { locale: 'en', timeZone: 'UTC' }

/** The title that the template gives a case with these values; empty where it gives none, or all it names is empty. */
export function namedTitle(definition: TemplateDefinition, values: FieldValues): string {
  let filled = false
  const title = fillPlaceholders(definition.naming.title, (key) => {
    const field = fieldByKey(definition, key)
    const value = values[key]
    if (!field || isEmpty(value)) return ''
    filled = true
    return fieldTypeOf[field.type].format(value, reader, field)
  })
  return filled ? title.replace(/\s+/g, ' ').trim().slice(0, 300) : ''
}
