import type { Problem } from '@/lib/kernel/errors'
import type { TemplateField } from './schema'
import { fieldTypeOf } from './types/registry'
import { type FieldValues, isEmpty, sameValue } from './values'

/** Ids and addresses that values may name, in small letters; null = asked elsewhere. */
export interface Known {
  people: ReadonlySet<string> | null
  files: ReadonlySet<string> | null
}

/** A value that names a person or a file, and what is said where there is none. */
export interface Reference {
  key: string
  kind: 'person' | 'file'
  word: string
  problem: Problem
}

/** What the values newly given name. One that stays is never wrong, so it is not asked about. */
export function referencesIn(
  fields: readonly TemplateField[],
  given: FieldValues,
  stored: FieldValues = {},
): Reference[] {
  const references: Reference[] = []
  for (const field of fields) {
    const rule = fieldTypeOf[field.type].reference
    const value = given[field.key]
    if (!rule || typeof value !== 'string' || isEmpty(value) || sameValue(value, stored[field.key])) continue
    const word = rule.wordOf(value)
    if (word === null) continue
    references.push({
      key: field.key,
      kind: rule.kind,
      word,
      problem: { field: `fields.${field.key}`, code: rule.code, message: rule.missing(field) },
    })
  }
  return references
}

export const referenceProblems = (references: readonly Reference[], { people, files }: Known): Problem[] =>
  references
    .filter(({ kind, word }) => !((kind === 'person' ? people : files)?.has(word) ?? true))
    .map(({ problem }) => problem)

/** Values in the one way each is kept. */
export function storedValues(fields: readonly TemplateField[], given: FieldValues): FieldValues {
  if (!fields.some(({ key, type }) => fieldTypeOf[type].stored && key in given)) return given
  const stored = { ...given }
  for (const { key, type } of fields) {
    const keep = fieldTypeOf[type].stored
    if (keep && key in given) stored[key] = keep(given[key]) as FieldValues[string]
  }
  return stored
}
