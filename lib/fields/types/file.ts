import { z } from 'zod'
import { parseToken } from '@/lib/kernel/ids'
import type { FieldTypeDefinition } from './field-type'
import { namedText, unchangedValue } from './limits'
import { textWire } from './wire-forms'

/** A file of the same case by its id. */
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
  stored: (value) => (typeof value === 'string' ? (parseToken('file', value) ?? value) : value),
  reference: {
    kind: 'file',
    wordOf: (value) => value.toLowerCase(),
    code: 'unknown_file',
    missing: ({ label }) => `${label} must be a file of this case; attach it first.`,
  },
  format: namedText,
  wire: textWire('file'),
}
