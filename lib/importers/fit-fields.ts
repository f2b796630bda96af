import type { FieldType } from '@/lib/fields/names'
import { keyOfLabel } from '@/lib/fields/rules'
import type { SourceField } from './schema'

interface Known {
  type: FieldType
  retired: boolean
}

/** A key here for each field of a vendor's, and the type it has here. */
export interface FittedField {
  field: SourceField
  key: string
  type: FieldType
  /** Whether the environment has it already. */
  known: boolean
}

/**
 * The key of each field: the vendor's own where it is free or means the same here, else with a number behind it, since two
 * types under one key are refused. The same fields and catalogue give the same keys, and so do those that came of it.
 */
export function fitFields(
  fields: readonly SourceField[],
  catalogue: ReadonlyMap<string, Known>,
  reserved: readonly string[] = [],
): FittedField[] {
  const taken = new Set(reserved)
  return fields.map((field) => {
    const passedOver = new Set(taken)
    for (;;) {
      const key = keyOfLabel(field.key, passedOver)
      const entry = catalogue.get(key)
      const fits = entry && !entry.retired && (entry.type === field.type || field.fitting.includes(entry.type))
      if (!entry || fits) {
        taken.add(key)
        return { field, key, type: entry?.type ?? field.type, known: entry !== undefined }
      }
      passedOver.add(key)
    }
  })
}

export const keysByWord = (fitted: readonly FittedField[]): Record<string, string> =>
  Object.fromEntries(fitted.map(({ field, key }) => [field.word, key]))
