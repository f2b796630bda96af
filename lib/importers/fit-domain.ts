import type { Catalogue } from '@/lib/fields/catalogue'
import type { FieldOption } from '@/lib/fields/schema'
import { statusListKey, systemFields } from '@/lib/fields/system-fields'
import { type FittedField, fitFields } from './fit-fields'
import type { SourceField, SourceStatus } from './schema'

export interface FittedDomain {
  fitted: FittedField[]
  statusKeys: Record<string, string>
  /** Options of `status` that the environment lacks. */
  statusOptions: FieldOption[]
}

const isSystem = ({ word }: SourceField) => systemFields.some(({ key }) => key === word)

/** The fields and statuses of a domain beside those of an environment: its own find their keys, those every domain has keep theirs. */
export function fitDomain(
  { fields, statuses }: { fields: readonly SourceField[]; statuses: readonly SourceStatus[] },
  catalogue: Catalogue,
): FittedDomain {
  const reserved = [...systemFields.map(({ key }) => key), statusListKey]
  const system = fields.filter(isSystem).map((field): FittedField => {
    const own = systemFields.find(({ key }) => key === field.word)
    const entry = catalogue.get(field.word)
    return { field, key: field.word, type: entry?.type ?? own?.type ?? field.type, known: entry !== undefined }
  })
  const own = fields.filter((field) => !isSystem(field))
  const listed = catalogue.get(statusListKey)?.options ?? []
  const missing = statuses.filter(
    ({ word, ends }) => !ends && word !== 'open' && word !== 'closed' && !listed.some(({ value }) => value === word),
  )
  return {
    fitted: [...system, ...fitFields(own, catalogue, reserved)],
    statusKeys: Object.fromEntries(statuses.map(({ word }) => [word, word])),
    statusOptions: missing.map(({ word, name }) => ({ value: word, label: name, active: true })),
  }
}
