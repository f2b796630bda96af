import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { archiveTemplate } from '@/lib/templates/commands/archive-template'
import { publishTemplate } from '@/lib/templates/commands/publish-template'
import { restoreTemplate } from '@/lib/templates/commands/restore-template'
import { updateTemplate } from '@/lib/templates/commands/update-template'
import { drawTemplate } from '../draw-template'
import { type TemplateConfiguration, templateConfiguration } from '../schema'

/** What a template was told; null for one that was made in the dashboard. */
export async function configurationOf(tx: Tx, templateId: string): Promise<TemplateConfiguration | null> {
  const row = await tx.prisma.domainTemplate.findFirst({ where: { templateId } })
  return row && templateConfiguration.parse(row.configuration)
}

interface Details {
  name?: string
  description?: string
  active?: boolean
}

/** Draws a template's document from what it was told and publishes it where it differs; one out of use stays so. */
export async function publishDrawn(actor: Actor, tx: Tx, templateId: string, details: Details = {}): Promise<void> {
  const { name, description } = details
  const row = await tx.prisma.template.findFirstOrThrow({ where: { id: templateId } })
  const configuration = await configurationOf(tx, templateId)
  const definition = configuration && (await drawTemplate(tx, configuration))
  if (row.archivedAt) await restoreTemplate(actor, { templateId }, tx)
  const saved = await updateTemplate(
    actor,
    { templateId, name, description, ...(definition ? { definition } : {}) },
    tx,
  )
  if (saved.hasDraft && configuration) await publishTemplate(actor, { templateId, note: 'Through Connect.' }, tx)
  if (!(details.active ?? row.archivedAt === null)) await archiveTemplate(actor, { templateId }, tx)
}
