import type { FieldType } from '@/lib/fields/names'
import { fieldTypeOf } from '@/lib/fields/types/registry'
import type { SourceField } from '../schema'
import type { PersonaField } from './documents'

/** Which of our types a new field of a type of Persona's is made with; a file there is an address that dies, so what is said of it is kept. */
const typeOf: Record<string, FieldType> = {
  string: 'text',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
  datetime: 'date_time',
  'email-address': 'email',
  choices: 'single_select',
  'multi-choices': 'multi_select',
}

/** Types whose values Persona's shape writes the same way. */
const fitting = (type: string): FieldType[] =>
  Object.values(fieldTypeOf).flatMap((known) => (known.wire.persona.type === type ? [known.type] : []))

export function sourceFieldOf({ type, key, label, config }: PersonaField): SourceField {
  const labels = listOf(config?.option_labels)
  const options = listOf(config?.options).map((value, at) => ({ value, label: labels[at] || value, active: true }))
  const wanted = typeOf[type] ?? 'json'
  const number = (name: string) => (typeof config?.[name] === 'number' ? (config[name] as number) : undefined)
  return {
    word: key,
    key,
    label: (label || key).slice(0, 200),
    // a choice of nothing is a text until there are options
    type: wanted.endsWith('_select') && options.length === 0 ? 'json' : wanted,
    fitting: [...fitting(type), ...(wanted === 'json' ? (['json'] as const) : [])],
    description: '',
    options,
    required: config?.required === true,
    writeOnce: config?.write_policy === 'write_once',
    ...(wanted === 'text' ? { maximum: number('max_char_length') } : {}),
    ...(wanted === 'number' || wanted === 'integer' ? { minimum: number('min'), maximum: number('max') } : {}),
  }
}

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string' && entry !== '') : []

/** A value of a case; Persona shows some as `{ type, value }`. */
export function readValue(type: FieldType, value: unknown): unknown {
  const plain = unwrapped(value)
  return plain === null || plain === undefined ? null : fieldTypeOf[type].wire.persona.fromWire(plain)
}

export function unwrapped(value: unknown): unknown {
  if (!(value instanceof Object) || Array.isArray(value)) return value
  const names = Object.keys(value)
  return names.length === 2 && 'type' in value && 'value' in value && typeof value.type === 'string'
    ? value.value
    : value
}
