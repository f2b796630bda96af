import { z } from 'zod'
import type { FieldTypeDefinition } from './field-type'
import { jsonWire } from './wire-forms'

/** What fits a module of a page, and a row of the database without leaving it. */
const mostCharacters = 32_768

export const json: FieldTypeDefinition = {
  type: 'json',
  label: 'JSON',
  widget: 'json',
  limits: null,
  hasOptions: false,
  attribute: 'any',
  comparable: (value) => (value instanceof Object && !Array.isArray(value) ? JSON.stringify(value) : value),
  schema: (field) =>
    z
      .json()
      .refine(
        (value) => JSON.stringify(value).length <= mostCharacters,
        `${field.label} is at most ${mostCharacters} characters of JSON.`,
      ),
  format: (value) => (typeof value === 'string' ? value : JSON.stringify(value, null, 2)),
  wire: jsonWire('json', {}),
}
