import 'server-only'
import type { Field } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { notFound } from '@/lib/kernel/errors'
import type { FieldType } from './names'
import type { FieldOption } from './schema'
import type { FieldView } from './view'

export type FieldRow = Field

/** Writers of the catalogue take turns: two types under one key must not meet. */
export async function lockCatalogue(tx: Tx): Promise<void> {
  await tx.prisma.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${tx.environmentId}, 31))`
}

/** A field of this environment's catalogue. @throws AppError `not_found` */
export async function accessField(tx: Tx, fieldId: string): Promise<FieldRow> {
  const row = await tx.prisma.field.findFirst({ where: { id: fieldId, environmentId: tx.environmentId } })
  if (!row) throw notFound('field')
  return row
}

export const fieldView = (row: FieldRow): FieldView => ({
  id: row.id,
  key: row.key,
  type: row.type as FieldType,
  label: row.label,
  description: row.description,
  options: row.options as unknown as FieldOption[],
  sensitive: row.sensitive,
  searchable: row.searchable,
  retiredAt: row.retiredAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})
