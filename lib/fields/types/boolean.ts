import { z } from 'zod'
import type { FieldTypeDefinition } from './field-type'
import { unchangedValue } from './limits'

export const boolean: FieldTypeDefinition = {
  type: 'boolean',
  label: 'Yes or no',
  widget: 'yes_no',
  limits: null,
  hasOptions: false,
  attribute: 'boolean',
  comparable: unchangedValue,
  schema: (field) => z.boolean(`${field.label} must be true or false.`),
  format: (value) => (value ? 'Yes' : 'No'),
  wire: {
    native: { type: 'boolean' },
    persona: { type: 'boolean', toWire: unchangedValue, fromWire: unchangedValue },
    connect: {
      type: 'Boolean',
      toWire: (value) => ({ booleanValue: value === true }),
      fromWire: (value) => ('booleanValue' in value ? value.booleanValue : undefined),
    },
  },
}
