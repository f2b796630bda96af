import type { AttributeType } from '@/lib/conditions/names'
import type { FieldType } from './names'
import type { FieldValues } from './values'

/** What a field's value compares as; money by its amount. */
export const attributeTypeOf: Record<FieldType, AttributeType> = {
  text: 'text',
  long_text: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  date: 'date',
  date_time: 'date',
  single_select: 'choice',
  multi_select: 'list',
  email: 'text',
  url: 'text',
  user: 'text',
  file: 'text',
  json: 'any',
  money: 'number',
  country: 'text',
}

/** Field values as conditions read them. */
export const comparableFields = (values: FieldValues): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isMoney(value) ? value.amount : value]))

const isMoney = (value: unknown): value is { amount: number; currency: string } =>
  value !== null && typeof value === 'object' && 'amount' in value && 'currency' in value
