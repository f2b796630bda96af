import 'server-only'
import { command } from '@/lib/commands'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { catalogueIn } from '@/lib/fields/catalogue'
import { sameValue } from '@/lib/fields/values'
import { unchanged } from '@/lib/kernel/command'
import { acceptDefinition } from '../accept-definition'
import { lockTemplate, refuseArchived, type TemplateRow } from '../access'
import { updateTemplateInput } from '../command-schema'
import { publishedDefinition, templateDetail } from '../load-detail'
import { forgetPublished } from '../published'
import { type TemplateDefinition, templateDefinition } from '../schema'
import { withCatalogue } from '../with-catalogue'

/** Saves the draft or what stands on the template itself; cases see the draft when it is published. */
export const updateTemplate = command({
  name: 'template.update',
  permission: 'template:write',
  input: updateTemplateInput,
  async run({ tx, at, record }, { templateId, version, definition, unfinished, ...given }) {
    const row = await lockTemplate(tx, templateId, version)
    refuseArchived(row)
    const details = Object.fromEntries(
      Object.entries(given).filter(
        ([member, value]) => value !== undefined && value !== row[member as keyof typeof row],
      ),
    )
    const draft = definition === undefined ? undefined : await acceptDefinition(tx, definition, unfinished)
    const stored = draft && (await draftOf(tx, row, draft))
    const held = row.draft && templateDefinition.parse(row.draft)
    const draftChanged = stored !== undefined && !sameValue(stored, held)
    if (!draftChanged && Object.keys(details).length === 0) return unchanged(await templateDetail(tx, row))
    const written = await tx.prisma.template.update({
      where: { id: row.id },
      data: {
        ...details,
        ...(draftChanged
          ? { draft: stored === null ? Prisma.DbNull : (stored as unknown as Prisma.InputJsonObject) }
          : {}),
        version: { increment: 1 },
        updatedAt: at,
      },
    })
    forgetPublished(tx.environmentId)
    record({
      type: 'template.updated',
      subjectType: 'template',
      subjectId: row.id,
      payload: { name: written.name, changed: [...Object.keys(details), ...(draftChanged ? ['draft'] : [])] },
    })
    return templateDetail(tx, written)
  },
})

/** A draft that says what is published already is none. */
async function draftOf(tx: Tx, row: TemplateRow, draft: TemplateDefinition): Promise<TemplateDefinition | null> {
  const published = await publishedDefinition(tx, row)
  const shown = published && withCatalogue(published, await catalogueIn(tx, true))
  return sameValue(draft, published) || sameValue(draft, shown) ? null : draft
}
