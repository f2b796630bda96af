import { z } from 'zod'
import type { FieldTypeDefinition } from './field-type'
import { offered, optionMessage, optionText, unchangedValue } from './limits'
import { jsonWire } from './wire-forms'

export const multiSelect: FieldTypeDefinition = {
  type: 'multi_select',
  label: 'Several options',
  widget: 'multi_select',
  limits: null,
  hasOptions: true,
  attribute: 'list',
  comparable: unchangedValue,
  schema(field, held) {
    const allowed = offered(field, held)
    const message = optionMessage(field)
    return z
      .array(
        z.string(message).refine((value) => allowed.has(value), message),
        `${field.label} must be a list of its options.`,
      )
      .max(200, `${field.label} takes at most 200 options.`)
      .refine((values) => new Set(values).size === values.length, `${field.label} names an option twice.`)
  },
  format: (value, _reader, field) =>
    (Array.isArray(value) ? value : [value]).map((entry) => optionText(entry, field)).join(', '),
  wire: jsonWire('multi-choices', { type: 'array', items: { type: 'string' } }),
}
