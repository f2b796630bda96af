import 'server-only'
import type { Template } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { AppError, notFound } from '@/lib/kernel/errors'

export type TemplateRow = Template

/** The only way to a template's row; archived ones are there too. @throws AppError `not_found` */
export async function accessTemplate(tx: Tx, templateId: string): Promise<TemplateRow> {
  const row = await tx.prisma.template.findFirst({ where: { id: templateId, environmentId: tx.environmentId } })
  if (!row) throw notFound('template')
  return row
}

/** The same, held against other writers until the transaction ends. @throws AppError `conflict` template_changed */
export async function lockTemplate(tx: Tx, templateId: string, version?: number): Promise<TemplateRow> {
  await tx.prisma.$queryRaw`
    select 1 from templates where id = ${templateId}::uuid and environment_id = ${tx.environmentId}::uuid for no key update`
  const row = await accessTemplate(tx, templateId)
  if (version !== undefined && row.version !== version)
    throw new AppError('conflict', 'template_changed', 'Somebody else has saved this template since. Load it again.', {
      field: 'version',
      data: { version: row.version },
    })
  return row
}

/** @throws AppError `conflict` template_archived */
export function refuseArchived(row: TemplateRow): void {
  if (row.archivedAt)
    throw new AppError('conflict', 'template_archived', `${row.name} is archived. Restore it before you change it.`)
}

/** @throws AppError `conflict` already_exists */
export async function refuseTakenKey(tx: Tx, key: string): Promise<void> {
  await tx.prisma.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${tx.environmentId}, 32))`
  const twin = await tx.prisma.template.findFirst({ where: { key, environmentId: tx.environmentId } })
  if (twin)
    throw new AppError('conflict', 'already_exists', `There is a template with the key ${key} already: ${twin.name}.`, {
      field: 'key',
    })
}
