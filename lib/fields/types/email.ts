import { z } from 'zod'
import type { FieldTypeDefinition } from './field-type'
import { plainText, unchangedValue } from './limits'
import { textWire } from './wire-forms'

export const email: FieldTypeDefinition = {
  type: 'email',
  label: 'E-mail address',
  widget: 'text',
  limits: null,
  hasOptions: false,
  attribute: 'text',
  comparable: unchangedValue,
  schema: (field) =>
    z.email(`${field.label} must be an e-mail address.`).max(320, `${field.label} has at most 320 characters.`),
  format: plainText,
  wire: textWire('email-address', 'Text', { type: 'string', format: 'email' }),
}
