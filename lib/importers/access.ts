import 'server-only'
import type { Import, ImportItem } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { notFound } from '@/lib/kernel/errors'
import type { ImportSource } from './names'

/** The only way to an import. @throws AppError `not_found` */
export async function accessImport(tx: Tx, importId: string): Promise<Import> {
  const row = await tx.prisma.import.findFirst({ where: { id: importId, environmentId: tx.environmentId } })
  if (!row) throw notFound('import')
  return row
}

/** The same, held against other writers until the transaction ends. */
export async function lockImport(tx: Tx, importId: string): Promise<Import> {
  await tx.prisma.$queryRaw`select 1 from imports where id = ${importId}::uuid for no key update`
  return accessImport(tx, importId)
}

type Kind = 'template' | 'case' | 'comment'

/** What things of the vendor's became here, by the vendor's id. */
export async function findItems(
  tx: Tx,
  source: ImportSource,
  kind: Kind,
  references: readonly string[],
): Promise<Map<string, ImportItem>> {
  if (references.length === 0) return new Map()
  const rows = await tx.prisma.importItem.findMany({
    where: { environmentId: tx.environmentId, source, kind, reference: { in: [...references] } },
  })
  return new Map(rows.map((row) => [row.reference, row]))
}

/** Writes down what a thing became, and digests of what the vendor said of it. */
export async function keepItem(
  tx: Tx,
  item: Pick<ImportItem, 'source' | 'kind' | 'reference' | 'targetId' | 'at'> & { digests: Record<string, string> },
): Promise<void> {
  const { source, kind, reference } = item
  const environmentId = tx.environmentId
  await tx.prisma.importItem.upsert({
    where: { environmentId_source_kind_reference: { environmentId, source, kind, reference } },
    create: { ...item, environmentId },
    update: { digests: item.digests, at: item.at },
  })
}
