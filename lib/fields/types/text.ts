import type { FieldTypeDefinition } from './field-type'
import { limitedText, plainText, unchangedValue } from './limits'
import { textWire } from './wire-forms'

export const text: FieldTypeDefinition = {
  type: 'text',
  label: 'Text',
  widget: 'text',
  limits: 'length',
  hasOptions: false,
  attribute: 'text',
  comparable: unchangedValue,
  schema: (field) => limitedText(field, 1000),
  format: plainText,
  wire: textWire('string'),
}
