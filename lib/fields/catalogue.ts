import 'server-only'
import { readRows } from '@/lib/db/statement'
import type { Tx } from '@/lib/db/transaction'
import type { FieldView } from './view'

const columns = `id, key, type, label, description, options, sensitive, searchable, retired_at as "retiredAt",
  created_at as "createdAt", updated_at as "updatedAt"`

type Row = Omit<FieldView, 'retiredAt' | 'createdAt' | 'updatedAt'> & {
  retiredAt: Date | null
  createdAt: Date
  updatedAt: Date
}

const view = (row: Row): FieldView => ({
  ...row,
  retiredAt: row.retiredAt && new Date(row.retiredAt).toISOString(),
  createdAt: new Date(row.createdAt).toISOString(),
  updatedAt: new Date(row.updatedAt).toISOString(),
})

/** Every field of the environment, retired ones too, oldest first, as this transaction sees them. */
export async function loadCatalogue(tx: Tx): Promise<FieldView[]> {
  const rows = await tx.prisma.$queryRawUnsafe<Row[]>(
    `select ${columns} from fields where environment_id = $1::uuid order by created_at, id`,
    tx.environmentId,
  )
  return rows.map(view)
}

const freshMs = 1000
const rememberedMost = 1000
const remembered = new Map<string, { at: number; fields: Promise<FieldView[]> }>()

/** The same with a moment's memory, for the hot paths; `fresh` looks past it. */
export function readCatalogue(environmentId: string, fresh = false): Promise<FieldView[]> {
  const held = remembered.get(environmentId)
  if (held && !fresh && Date.now() - held.at < freshMs) return held.fields
  const fields = readRows<Row>(environmentId, {
    name: 'read_catalogue',
    text: `select ${columns} from fields where environment_id = $1 order by created_at, id`,
    values: [environmentId],
  }).then((rows) => rows.map(view))
  if (remembered.size >= rememberedMost) remembered.clear()
  remembered.set(environmentId, { at: Date.now(), fields })
  fields.catch(() => remembered.delete(environmentId))
  return fields
}
