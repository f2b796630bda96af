import { type Operator, operandOf, operatorsOf } from '@/lib/conditions/names'
import type { Attribute, Comparison, Condition } from '@/lib/conditions/schema'

/** How the parts of a group are joined; the last two are the same with a not around them. */
export const groupModes = ['all', 'any', 'none', 'not_all'] as const
export type GroupMode = (typeof groupModes)[number]

export interface Group {
  mode: GroupMode
  parts: readonly Condition[]
  /** Where a part stands in the document, as its problems name it. */
  placeOf: (index: number) => string
}

export const isComparison = (given: Condition): given is Comparison => 'attribute' in given

/** Any condition as one group; a comparison alone is a group of one. */
export function groupOf(given: Condition, place: string): Group {
  if ('all' in given) return { mode: 'all', parts: given.all, placeOf: (index) => `${place}.all.${index}` }
  if ('any' in given) return { mode: 'any', parts: given.any, placeOf: (index) => `${place}.any.${index}` }
  if (isComparison(given)) return { mode: 'all', parts: [given], placeOf: () => place }
  const { not } = given
  if ('all' in not) return { mode: 'not_all', parts: not.all, placeOf: (index) => `${place}.not.all.${index}` }
  if ('any' in not) return { mode: 'none', parts: not.any, placeOf: (index) => `${place}.not.any.${index}` }
  return { mode: 'none', parts: [not], placeOf: () => `${place}.not` }
}

const join: Record<GroupMode, (parts: Condition[]) => Condition> = {
  all: (parts) => ({ all: parts }),
  any: (parts) => ({ any: parts }),
  none: (parts) => ({ not: { any: parts } }),
  not_all: (parts) => ({ not: { all: parts } }),
}

export const conditionOf = (mode: GroupMode, parts: readonly Condition[]): Condition => join[mode]([...parts])

/** A new comparison: the first attribute there is, left for the person to fill. */
export function newComparison(catalogue: readonly Attribute[]): Comparison {
  const [first] = catalogue
  return { attribute: first?.path ?? '', operator: operatorsOf[first?.type ?? 'any'][0] as Operator }
}

/** The same question asked of another attribute; what no longer fits is left out. */
export function withAttribute(given: Comparison, path: string, catalogue: readonly Attribute[]): Comparison {
  const before = catalogue.find((known) => known.path === given.attribute)
  const after = catalogue.find((known) => known.path === path)
  const fitting = operatorsOf[after?.type ?? 'any']
  const operator = fitting.includes(given.operator) ? given.operator : (fitting[0] as Operator)
  const same = before?.type === after?.type && !before?.options && !after?.options
  return same ? withOperator({ ...given, attribute: path }, operator) : { attribute: path, operator }
}

/** The same comparison by another operator; one value becomes a list of one, and back. */
export function withOperator({ attribute, value }: Comparison, operator: Operator): Comparison {
  if (operandOf[operator] === 'none' || value === undefined) return { attribute, operator }
  if (operandOf[operator] === 'many') return { attribute, operator, value: Array.isArray(value) ? value : [value] }
  const one = Array.isArray(value) ? value[0] : value
  return one === undefined ? { attribute, operator } : { attribute, operator, value: one }
}
