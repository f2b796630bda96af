import { operatorWords } from './names'
import type { Attribute, Comparison, Condition } from './schema'

/** A condition as a sentence: "Country is one of Portugal, Spain and (Risk score is at least 70 or PEP is Yes)". */
export function describeCondition(given: Condition, catalogue: readonly Attribute[]): string {
  return sentenceOf(given, catalogue, false)
}

function sentenceOf(given: Condition, catalogue: readonly Attribute[], inside: boolean): string {
  if ('not' in given) return `not (${sentenceOf(given.not, catalogue, false)})`
  if ('attribute' in given) return describeComparison(given, catalogue)
  const [parts, word, none] =
    'all' in given ? ([given.all, ' and ', 'always'] as const) : ([given.any, ' or ', 'never'] as const)
  if (parts.length === 0) return none
  const text = parts.map((part) => sentenceOf(part, catalogue, parts.length > 1)).join(word)
  return inside && parts.length > 1 ? `(${text})` : text
}

function describeComparison({ attribute: path, operator, value }: Comparison, catalogue: readonly Attribute[]): string {
  const attribute = catalogue.find((known) => known.path === path)
  const name = (one: unknown) =>
    one === true
      ? 'yes'
      : one === false
        ? 'no'
        : (attribute?.options?.find((known) => known.value === one)?.label ?? String(one))
  const shown = value === undefined ? '' : ` ${(Array.isArray(value) ? value : [value]).map(name).join(', ')}`
  return `${attribute?.label ?? path} ${operatorWords[operator]}${shown}`
}
