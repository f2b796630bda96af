import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { lockTemplate } from '../access'
import { templateIdInput } from '../command-schema'
import { templateViews } from '../load-detail'
import { forgetPublished } from '../published'
import type { TemplateView } from '../view'

/** Puts an archived template back into use. */
export const restoreTemplate = command({
  name: 'template.restore',
  permission: 'template:write',
  input: templateIdInput,
  async run({ tx, at, record }, { templateId }) {
    const row = await lockTemplate(tx, templateId)
    const viewOf = async (shown: typeof row) => (await templateViews(tx, [shown]))[0] as TemplateView
    if (!row.archivedAt) return unchanged(await viewOf(row))
    const written = await tx.prisma.template.update({
      where: { id: row.id },
      data: { archivedAt: null, version: { increment: 1 }, updatedAt: at },
    })
    forgetPublished(tx.environmentId)
    record({ type: 'template.restored', subjectType: 'template', subjectId: row.id, payload: { name: row.name } })
    return viewOf(written)
  },
})
