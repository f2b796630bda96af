import type { Problem } from '@/lib/kernel/errors'
import { type AttributeType, type Operator, operandOf, operatorsOf, operatorWords } from './names'
import type { Attribute, Comparison, Condition } from './schema'

/** Finds the value of an attribute; undefined and null are empty. */
export type Read = (path: string) => unknown

/** Whether a condition is true of what `read` finds. Total: whatever is stored, it answers and never throws. */
export function holds(given: Condition, read: Read): boolean {
  if ('all' in given) return given.all.every((part) => holds(part, read))
  if ('any' in given) return given.any.some((part) => holds(part, read))
  if ('not' in given) return !holds(given.not, read)
  return compare[given.operator](read(given.attribute), given.value)
}

/** Reads dotted paths from a plain object, own members only: `fields.address.city`, `tags`. */
export function readFrom(root: unknown): Read {
  return (path) =>
    path.split('.').reduce<unknown>((at, member) => {
      if (at === null || typeof at !== 'object' || !Object.hasOwn(at, member)) return undefined
      return (at as Record<string, unknown>)[member]
    }, root)
}

const isEmpty = (found: unknown) =>
  found === undefined || found === null || found === '' || (Array.isArray(found) && found.length === 0)
const list = (given: unknown): unknown[] =>
  Array.isArray(given) ? given : given === undefined || given === null ? [] : [given]
const words = (given: unknown) => (typeof given === 'string' ? given.toLocaleLowerCase('en') : '')
const sameAs = (found: unknown) => (wanted: unknown) => found === wanted
const instant = (given: unknown) =>
  given instanceof Date ? given.getTime() : typeof given === 'string' ? Date.parse(given) : Number.NaN

const numbers = (test: (found: number, wanted: number) => boolean) => (found: unknown, wanted: unknown) =>
  typeof found === 'number' && typeof wanted === 'number' && test(found, wanted)
const holdsAny = (found: unknown, wanted: unknown) => list(wanted).some((one) => list(found).includes(one))

/** Nothing compares with an empty value, except that it is none of what it could be. */
const compare: Record<Operator, (found: unknown, wanted: unknown) => boolean> = {
  equals: (found, wanted) => !isEmpty(found) && found === wanted,
  not_equals: (found, wanted) => found !== wanted,
  in: (found, wanted) => list(wanted).some(sameAs(found)),
  not_in: (found, wanted) => !list(wanted).some(sameAs(found)),
  contains: (found, wanted) => words(wanted) !== '' && words(found).includes(words(wanted)),
  not_contains: (found, wanted) => words(wanted) === '' || !words(found).includes(words(wanted)),
  starts_with: (found, wanted) => words(wanted) !== '' && words(found).startsWith(words(wanted)),
  includes: holdsAny,
  excludes: (found, wanted) => !holdsAny(found, wanted),
  includes_all: (found, wanted) => list(wanted).length > 0 && list(wanted).every((one) => list(found).includes(one)),
  less_than: numbers((found, wanted) => found < wanted),
  at_most: numbers((found, wanted) => found <= wanted),
  more_than: numbers((found, wanted) => found > wanted),
  at_least: numbers((found, wanted) => found >= wanted),
  before: (found, wanted) => instant(found) < instant(wanted),
  after: (found, wanted) => instant(found) > instant(wanted),
  is_empty: isEmpty,
  is_not_empty: (found) => !isEmpty(found),
}

/** Every attribute a condition reads, once each. */
export function attributesOf(given: Condition): string[] {
  if ('all' in given) return [...new Set(given.all.flatMap(attributesOf))]
  if ('any' in given) return [...new Set(given.any.flatMap(attributesOf))]
  return 'not' in given ? attributesOf(given.not) : [given.attribute]
}

/** Everything a condition says that the catalogue does not know or its types do not allow; empty = sound. */
export function conditionProblems(given: Condition, catalogue: readonly Attribute[], place: string): Problem[] {
  if ('all' in given)
    return given.all.flatMap((part, index) => conditionProblems(part, catalogue, `${place}.all.${index}`))
  if ('any' in given)
    return given.any.flatMap((part, index) => conditionProblems(part, catalogue, `${place}.any.${index}`))
  if ('not' in given) return conditionProblems(given.not, catalogue, `${place}.not`)
  const attribute = catalogue.find(({ path }) => path === given.attribute)
  if (!attribute)
    return [problem(`${place}.attribute`, 'unknown_attribute', `Nothing here is called ${given.attribute}.`)]
  if (!operatorsOf[attribute.type].includes(given.operator))
    return [
      problem(
        `${place}.operator`,
        'operator_does_not_fit',
        `"${attribute.label} ${operatorWords[given.operator]}" cannot be asked of a ${attribute.type}.`,
      ),
    ]
  return valueProblems(given, attribute, `${place}.value`)
}

function valueProblems({ operator, value }: Comparison, { label, type, options }: Attribute, place: string): Problem[] {
  const operand = operandOf[operator]
  const said = `"${label} ${operatorWords[operator]}"`
  if (operand === 'none')
    return value === undefined ? [] : [problem(place, 'value_does_not_fit', `${said} takes no value.`)]
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return [problem(place, 'value_missing', `${said} needs a value to compare with.`)]
  if (Array.isArray(value) !== (operand === 'many'))
    return [
      problem(place, 'value_does_not_fit', `${said} takes ${operand === 'many' ? 'a list of values' : 'one value'}.`),
    ]
  return list(value).flatMap((one): Problem[] => {
    if (!fits[type](one)) return [problem(place, 'value_does_not_fit', `${said} takes ${kindWords[type]}, not ${one}.`)]
    if (options && !options.some((known) => known.value === one))
      return [problem(place, 'unknown_option', `${label} has no option ${one}.`)]
    return []
  })
}

const isText = (value: unknown) => typeof value === 'string'
const fits: Record<AttributeType, (value: unknown) => boolean> = {
  text: isText,
  choice: isText,
  list: isText,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  date: (value) => !Number.isNaN(instant(value)),
  any: () => true,
}
const kindWords: Record<AttributeType, string> = {
  text: 'text',
  choice: 'one of its options',
  list: 'its options',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date such as 2026-11-21',
  any: 'a value',
}

const problem = (field: string, code: string, message: string): Problem => ({ field, code, message })
