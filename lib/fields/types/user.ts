import { z } from 'zod'
import type { FieldTypeDefinition } from './field-type'
import { unchangedValue } from './limits'
import { textWire } from './wire-forms'

const wire = textWire('string')

/** A person by id or e-mail. */
export const user: FieldTypeDefinition = {
  type: 'user',
  label: 'Person',
  widget: 'person',
  limits: null,
  hasOptions: false,
  attribute: 'text',
  comparable: unchangedValue,
  schema: (field) =>
    z
      .string(`${field.label} must be a person of this environment.`)
      .max(320, `${field.label} has at most 320 characters.`),
  format: (value, { names }) => names?.[String(value)] ?? String(value),
  wire: {
    ...wire,
    connect: {
      type: 'User',
      toWire: (value) => ({ userArnValue: String(value) }),
      fromWire: (value) => ('userArnValue' in value ? value.userArnValue : undefined),
    },
  },
}
