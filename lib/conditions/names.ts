/** What an attribute holds, as far as comparing goes: a field of any type is one of these (money by its amount). */
export const attributeTypes = ['text', 'choice', 'list', 'number', 'boolean', 'date', 'any'] as const
export type AttributeType = (typeof attributeTypes)[number]

export const operators = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'contains',
  'not_contains',
  'starts_with',
  'includes',
  'excludes',
  'includes_all',
  'less_than',
  'at_most',
  'more_than',
  'at_least',
  'before',
  'after',
  'is_empty',
  'is_not_empty',
] as const
export type Operator = (typeof operators)[number]

/** What each operator is compared with: one value, several, or nothing. */
export const operandOf: Record<Operator, 'one' | 'many' | 'none'> = {
  equals: 'one',
  not_equals: 'one',
  in: 'many',
  not_in: 'many',
  contains: 'one',
  not_contains: 'one',
  starts_with: 'one',
  includes: 'many',
  excludes: 'many',
  includes_all: 'many',
  less_than: 'one',
  at_most: 'one',
  more_than: 'one',
  at_least: 'one',
  before: 'one',
  after: 'one',
  is_empty: 'none',
  is_not_empty: 'none',
}

const empty = ['is_empty', 'is_not_empty'] as const

/** Which operators make sense of which type, in the order they are offered. */
export const operatorsOf: Record<AttributeType, readonly Operator[]> = {
  text: ['equals', 'not_equals', 'in', 'not_in', 'contains', 'not_contains', 'starts_with', ...empty],
  choice: ['equals', 'not_equals', 'in', 'not_in', ...empty],
  list: ['includes', 'excludes', 'includes_all', ...empty],
  number: ['equals', 'not_equals', 'less_than', 'at_most', 'more_than', 'at_least', ...empty],
  boolean: ['equals', ...empty],
  date: ['before', 'after', ...empty],
  any: operators,
}

/** As a sentence says it: "Country is one of PT, ES". */
export const operatorWords: Record<Operator, string> = {
  equals: 'is',
  not_equals: 'is not',
  in: 'is one of',
  not_in: 'is none of',
  contains: 'contains',
  not_contains: 'does not contain',
  starts_with: 'starts with',
  includes: 'includes any of',
  excludes: 'includes none of',
  includes_all: 'includes all of',
  less_than: 'is less than',
  at_most: 'is at most',
  more_than: 'is more than',
  at_least: 'is at least',
  before: 'is before',
  after: 'is after',
  is_empty: 'is empty',
  is_not_empty: 'is not empty',
}
