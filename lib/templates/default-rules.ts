import { fieldTypeOf } from '@/lib/fields/types/registry'
import { defaultValues, type FieldValues, isEmpty } from '@/lib/fields/values'
import type { Problem } from '@/lib/kernel/errors'
import { allowedOptions, fieldStates, outsideOptions, type RuleFacts } from './field-rules'
import { fieldByKey } from './rules'
import type { TemplateDefinition } from './schema'

/**
 * What a new case holds: what was given, and the defaults of the rest. A default that its options rule does not offer beside
 * those is none: nobody asked for it, so nobody is refused for it.
 */
export function startingValues(definition: TemplateDefinition, facts: RuleFacts, given: FieldValues): FieldValues {
  const values = { ...defaultValues(definition.fields), ...given }
  const narrowed = new Set(
    definition.rules
      .filter(({ kind, field }) => kind === 'options' && !Object.hasOwn(given, field) && !isEmpty(values[field]))
      .map(({ field }) => field),
  )
  for (let left = narrowed.size; left > 0; left--) {
    const states = fieldStates(definition, { ...facts, fields: values })
    const outside = [...narrowed].find((key) => outsideOptions(states.get(key), values[key]).length > 0)
    if (outside === undefined) break
    delete values[outside] // which may leave another without the parent it rested on
  }
  return values
}

/** Defaults that a new case could not begin with, since their options rule does not offer them beside the other defaults. */
export function defaultConflicts(definition: TemplateDefinition): Problem[] {
  const values = defaultValues(definition.fields)
  return definition.rules.flatMap((rule): Problem[] => {
    const child = fieldByKey(definition, rule.field)
    const parent = rule.kind === 'options' ? fieldByKey(definition, rule.parent) : undefined
    if (rule.kind !== 'options' || !child || !parent) return []
    const value = fieldTypeOf[parent.type].comparable(values[parent.key])
    const state = { field: child, hidden: false, required: false, allowed: allowedOptions(rule, child, value) }
    if (outsideOptions(state, values[child.key]).length === 0) return []
    const beside = isEmpty(value) ? `while ${parent.label} is empty` : `with the default of ${parent.label}`
    return [
      {
        field: `fields.${definition.fields.indexOf(child)}.default`,
        code: 'default_does_not_fit',
        message: `The default of ${child.label} is not offered ${beside}.`,
      },
    ]
  })
}
