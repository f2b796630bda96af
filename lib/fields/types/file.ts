import { z } from 'zod'
import type { FieldTypeDefinition } from './field-type'
import { plainText, unchangedValue } from './limits'
import { textWire } from './wire-forms'

export const file: FieldTypeDefinition = {
  type: 'file',
  label: 'File',
  widget: 'file',
  limits: null,
  hasOptions: false,
  attribute: 'text',
  comparable: unchangedValue,
  schema: (field) =>
    z.string(`${field.label} must be the id of a file.`).max(200, `${field.label} has at most 200 characters.`),
  format: plainText,
  wire: textWire('file'),
}
