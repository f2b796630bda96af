import type { FieldTypeDefinition } from './field-type'
import { limitedNumber, numberText, unchangedValue } from './limits'
import { numberWire } from './wire-forms'

export const integer: FieldTypeDefinition = {
  type: 'integer',
  label: 'Whole number',
  widget: 'number',
  limits: 'range',
  hasOptions: false,
  attribute: 'number',
  comparable: unchangedValue,
  schema: (field) => limitedNumber(field).int(`${field.label} must be a whole number.`),
  format: (value, { locale }) => numberText(value, locale),
  wire: numberWire('integer'),
}
