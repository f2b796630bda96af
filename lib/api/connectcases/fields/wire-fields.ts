import 'server-only'
import { type Catalogue, type CatalogueEntry, readCatalogue } from '@/lib/fields/catalogue'
import { statusListKey } from '@/lib/fields/system-fields'
import { fieldTypeOf } from '@/lib/fields/types/registry'
import { AppError } from '@/lib/kernel/errors'
import { type SystemField, systemWireFields, type WireType } from './system-fields'

/** A field as Amazon's clients know it. */
export interface WireField {
  /** Of a system field its name, else a uuid. */
  id: string
  name: string
  type: WireType
  multiline: boolean
  description: string
  system: SystemField | null
  /** Where its value is among the case's own fields; null where the case has it elsewhere. */
  key: string | null
  entry: CatalogueEntry | null
  deleted: boolean
}

export interface WireFields {
  /** System fields first, then the domain's own, oldest first. */
  all: readonly WireField[]
  byId: ReadonlyMap<string, WireField>
  /** By the key of the case's own fields. */
  byKey: ReadonlyMap<string, WireField>
}

const drawn = new WeakMap<Catalogue, WireFields>()

/** The fields of a domain, as of a moment ago or now. */
export async function wireFieldsOf(domainId: string, fresh = false): Promise<WireFields> {
  const catalogue = await readCatalogue(domainId, fresh)
  const known = drawn.get(catalogue) ?? draw(catalogue)
  drawn.set(catalogue, known)
  return known
}

/** The same, certain to hold each of these ids. @throws AppError `invalid` unknown_field naming those that are none */
export async function fieldsNamed(domainId: string, ids: readonly string[]): Promise<WireFields> {
  const seen = await wireFieldsOf(domainId)
  if (ids.every((id) => seen.byId.has(id))) return seen
  const fields = await wireFieldsOf(domainId, true)
  const unknown = ids.filter((id) => !fields.byId.has(id))
  if (unknown.length > 0)
    throw new AppError('invalid', 'unknown_field', `These fields do not exist: ${[...new Set(unknown)].join(', ')}.`)
  return fields
}

export const fieldOf = (fields: WireFields, id: string): WireField => fields.byId.get(id) as WireField

function draw(catalogue: Catalogue): WireFields {
  const system = systemWireFields.map((field): WireField => {
    const entry = catalogue.get(field.id === 'status' ? statusListKey : (field.key ?? '')) ?? null
    const { id, name, type, description, multiline = false, key = null } = field
    return { id, name, type, description, multiline, key, entry, system: field, deleted: false }
  })
  const taken = new Set<string>([
    ...system.flatMap(({ key }) => key ?? []),
    statusListKey,
    'assigned_user',
    'assigned_queue',
  ])
  const custom = [...catalogue.values()]
    .filter(({ key }) => !taken.has(key))
    .sort((one, other) =>
      one.createdAt < other.createdAt || (one.createdAt === other.createdAt && one.id < other.id) ? -1 : 1,
    )
    .map(customField)
  const all = [...system, ...custom]
  return {
    all,
    byId: new Map(all.map((field) => [field.id, field])),
    byKey: new Map(all.flatMap((field) => (field.key ? [[field.key, field] as const] : []))),
  }
}

function customField(entry: CatalogueEntry): WireField {
  const { type, multiline = false } = fieldTypeOf[entry.type].wire.connect
  const { id, label: name, description, key, retired: deleted } = entry
  return { id, name, type, multiline, description, key, entry, system: null, deleted }
}
