import { z } from 'zod'
import type { FieldTypeDefinition } from './field-type'
import { plainText, unchangedValue } from './limits'
import { textWire } from './wire-forms'

export const url: FieldTypeDefinition = {
  type: 'url',
  label: 'Web address',
  widget: 'text',
  limits: null,
  hasOptions: false,
  attribute: 'text',
  comparable: unchangedValue,
  schema: (field) =>
    z
      .url({ protocol: /^https?$/, error: `${field.label} must be a web address.` })
      .max(2000, `${field.label} has at most 2000 characters.`),
  format: plainText,
  wire: textWire('string', 'Url', { type: 'string', format: 'uri' }),
}
