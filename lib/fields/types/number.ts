import type { FieldTypeDefinition } from './field-type'
import { limitedNumber, numberText, unchangedValue } from './limits'
import { numberWire } from './wire-forms'

export const number: FieldTypeDefinition = {
  type: 'number',
  label: 'Number',
  widget: 'number',
  limits: 'range',
  hasOptions: false,
  attribute: 'number',
  comparable: unchangedValue,
  schema: limitedNumber,
  format: (value, { locale }) => numberText(value, locale),
  wire: numberWire('number'),
}
