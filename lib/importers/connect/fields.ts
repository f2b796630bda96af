import { z } from 'zod'
import type { FieldType } from '@/lib/fields/names'
import type { FieldOption } from '@/lib/fields/schema'
import type { ConnectValue } from '@/lib/fields/types/field-type'
import { fieldTypeOf } from '@/lib/fields/types/registry'
import type { SourceField } from '../schema'
import type { ConnectField } from './documents'

const typeOf: Record<string, FieldType> = {
  Text: 'text',
  Number: 'number',
  Boolean: 'boolean',
  DateTime: 'date_time',
  SingleSelect: 'single_select',
  Url: 'url',
  User: 'user',
}

/** Types whose values Connect's shape writes the same way. */
const fitting = (type: string): FieldType[] =>
  Object.values(fieldTypeOf).flatMap((known) => (known.wire.connect.type === type ? [known.type] : []))

export function sourceFieldOf({ fieldId, name, type, attributes }: ConnectField, options: FieldOption[]): SourceField {
  const wanted = typeOf[type] ?? 'text'
  return {
    word: fieldId,
    key: name.slice(0, 200),
    label: name.slice(0, 200),
    type: wanted === 'text' && attributes?.text?.isMultiline ? 'long_text' : wanted,
    fitting: fitting(type),
    description: '',
    options,
    required: false,
    writeOnce: false,
  }
}

const union = z.union([
  z.object({ stringValue: z.string() }),
  z.object({ doubleValue: z.number() }),
  z.object({ booleanValue: z.boolean() }),
  z.object({ userArnValue: z.string() }),
])

/** A value of a case; undefined where it is none of the field's type. */
export function readValue(type: FieldType, value: unknown): unknown {
  const given = union.safeParse(value)
  if (!given.success) return value instanceof Object && 'emptyValue' in value ? null : undefined
  return fieldTypeOf[type].wire.connect.fromWire(given.data as ConnectValue)
}

/** The text in a value, of whichever member. */
export function textOf(value: Record<string, unknown> | undefined): string | null {
  const words = value?.stringValue ?? value?.userArnValue
  return typeof words === 'string' && words !== '' ? words : null
}

/** An instant in a value; null for none. */
export function instantOf(value: Record<string, unknown> | undefined): string | null {
  const words = textOf(value)
  return words !== null && !Number.isNaN(Date.parse(words)) ? new Date(words).toISOString() : null
}
