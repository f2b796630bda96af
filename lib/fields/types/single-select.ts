import { z } from 'zod'
import type { FieldTypeDefinition } from './field-type'
import { offered, optionMessage, optionText, unchangedValue } from './limits'
import { textWire } from './wire-forms'

export const singleSelect: FieldTypeDefinition = {
  type: 'single_select',
  label: 'One of several options',
  widget: 'select',
  limits: null,
  hasOptions: true,
  attribute: 'choice',
  comparable: unchangedValue,
  schema(field, held) {
    const allowed = offered(field, held)
    const message = optionMessage(field)
    return z.string(message).refine((value) => allowed.has(value), message)
  },
  format: (value, _reader, field) => optionText(value, field),
  wire: textWire('choices', 'SingleSelect'),
}
