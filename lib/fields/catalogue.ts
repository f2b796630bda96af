import 'server-only'
import { readRows } from '@/lib/db/statement'
import type { Tx } from '@/lib/db/transaction'
import type { FieldView } from './view'

/** What the catalogue says of a field wherever it stands. */
export interface CatalogueEntry extends FieldView {
  retired: boolean
}
/** By key. The same object for as long as nothing in it changes, so that what is derived from it can be kept. */
export type Catalogue = ReadonlyMap<string, CatalogueEntry>

/** What a hot path may be behind another process's change of the catalogue. */
const freshMs = 1000
const held = new Map<string, { at: number; text: string; catalogue: Catalogue }>()

export const catalogueSql = `select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'key', f.key, 'type', f.type,
  'label', f.label, 'description', f.description, 'options', f.options, 'sensitive', f.sensitive, 'searchable', f.searchable,
  'retired', f.retired_at is not null, 'retiredAt', f.retired_at, 'createdAt', f.created_at, 'updatedAt', f.updated_at)
  order by f.key), '[]') as entries
  from fields f where f.environment_id = $1::uuid`

/** The environment's catalogue as of a moment ago; `read` runs catalogueSql where it is not at hand. */
export async function catalogueOf(
  environmentId: string,
  read: () => Promise<{ entries: CatalogueEntry[] }[]>,
  fresh = false,
): Promise<Catalogue> {
  const known = held.get(environmentId)
  if (known && !fresh && Date.now() - known.at < freshMs) return known.catalogue
  const entries = (await read())[0]?.entries ?? []
  const text = JSON.stringify(entries)
  const catalogue = known?.text === text ? known.catalogue : new Map(entries.map((entry) => [entry.key, entry]))
  held.set(environmentId, { at: Date.now(), text, catalogue })
  return catalogue
}

export const catalogueIn = (tx: Tx, fresh = false): Promise<Catalogue> =>
  catalogueOf(tx.environmentId, () => tx.prisma.$queryRawUnsafe(catalogueSql, tx.environmentId), fresh)

/** After a change of the catalogue in this process. */
export const forgetCatalogue = (environmentId: string): void => void held.delete(environmentId)

/** The same past any transaction, for the doors of shapes that name fields by id. */
export const readCatalogue = (environmentId: string, fresh = false): Promise<Catalogue> =>
  catalogueOf(environmentId, () => readRows(environmentId, { text: catalogueSql, values: [environmentId] }), fresh)
