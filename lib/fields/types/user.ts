import { z } from 'zod'
import { parseToken } from '@/lib/kernel/ids'
import type { FieldTypeDefinition } from './field-type'
import { namedText, unchangedValue } from './limits'
import { textWire } from './wire-forms'

const wire = textWire('string')

/** A person by id or e-mail. An ARN is another system's person, and its word is taken for it. */
export const user: FieldTypeDefinition = {
  type: 'user',
  label: 'Person',
  widget: 'person',
  limits: null,
  hasOptions: false,
  attribute: 'text',
  comparable: unchangedValue,
  schema: (field) =>
    z
      .string(`${field.label} must be a person of this environment.`)
      .max(320, `${field.label} has at most 320 characters.`),
  stored: (value) => (typeof value === 'string' ? (parseToken('user', value) ?? value) : value),
  reference: {
    kind: 'person',
    wordOf: (value) => (value.startsWith('arn:') ? null : value.toLowerCase()),
    code: 'unknown_person',
    missing: ({ label }) => `${label} must be a person of this environment.`,
  },
  format: namedText,
  wire: {
    ...wire,
    connect: {
      type: 'User',
      toWire: (value) => ({ userArnValue: String(value) }),
      fromWire: (value) => ('userArnValue' in value ? value.userArnValue : undefined),
    },
  },
}
