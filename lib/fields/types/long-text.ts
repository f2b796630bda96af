import type { FieldTypeDefinition } from './field-type'
import { limitedText, plainText, unchangedValue } from './limits'
import { textWire } from './wire-forms'

const wire = textWire('string')

export const longText: FieldTypeDefinition = {
  type: 'long_text',
  label: 'Long text',
  widget: 'textarea',
  limits: 'length',
  hasOptions: false,
  attribute: 'text',
  comparable: unchangedValue,
  schema: (field) => limitedText(field, 20_000),
  format: plainText,
  wire: { ...wire, connect: { ...wire.connect, multiline: true } },
}
