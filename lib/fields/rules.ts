import type { Problem } from '@/lib/kernel/errors'
import type { FieldType } from './names'
import type { FieldOption } from './schema'
import { fieldTypeOf } from './types/registry'

/** A key made of what people read: "Tax number (PT)" -> tax_number_pt; `taken` gets a number behind it. */
export function keyOfLabel(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
  const base = (plain || 'field').slice(0, 58)
  if (!taken.has(base)) return base
  let count = 2
  while (taken.has(`${base}_${count}`)) count++
  return `${base}_${count}`
}

/** What is wrong with the options of a field of that type; empty = nothing. */
export function optionsProblems(
  type: FieldType,
  label: string,
  options: readonly FieldOption[],
  place: string,
): Problem[] {
  const { hasOptions, label: typeLabel } = fieldTypeOf[type]
  const seen = new Set<string>()
  const problems = options.flatMap(({ value }, index) => {
    const again = seen.has(value)
    seen.add(value)
    return again
      ? [problem(`${place}.${index}.value`, 'duplicate_key', `Two options of ${label} have the value ${value}.`)]
      : []
  })
  if (!hasOptions && options.length > 0)
    problems.push(problem(place, 'options_do_not_fit', `${label} is ${typeLabel}: it has no options.`))
  return problems
}

/** The catalogue's options after a writer gave theirs: what they left out stays for old values, switched off where `off` says. */
export const mergedOptions = (
  given: readonly FieldOption[],
  held: readonly FieldOption[],
  off: (value: string) => boolean,
): FieldOption[] => [
  ...given,
  ...held
    .filter(({ value }) => !given.some((option) => option.value === value))
    .map((option) => (off(option.value) ? { ...option, active: false } : option)),
]

const problem = (field: string, code: string, message: string): Problem => ({ field, code, message })
