import 'server-only'
import { command } from '@/lib/commands'
import { Prisma } from '@/lib/db/generated/client'
import { unchanged } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { lockTemplate, refuseArchived } from '../access'
import { discardDraftInput } from '../command-schema'
import { templateDetail } from '../load-detail'

/** Goes back to what is published. */
export const discardDraft = command({
  name: 'template.discard_draft',
  permission: 'template:write',
  input: discardDraftInput,
  async run({ tx, at, record }, { templateId, version }) {
    const row = await lockTemplate(tx, templateId, version)
    refuseArchived(row)
    if (row.draft === null) return unchanged(await templateDetail(tx, row))
    if (!row.publishedVersionId)
      throw new AppError('conflict', 'never_published', `${row.name} was never published: its draft is all there is.`)
    const written = await tx.prisma.template.update({
      where: { id: row.id },
      data: { draft: Prisma.DbNull, version: { increment: 1 }, updatedAt: at },
    })
    record({
      type: 'template.draft_discarded',
      subjectType: 'template',
      subjectId: row.id,
      payload: { name: row.name },
    })
    return templateDetail(tx, written)
  },
})
