import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { notFound } from '@/lib/kernel/errors'
import { lockTemplate, refuseArchived } from '../access'
import { restoreVersionInput } from '../command-schema'
import { templateDetail } from '../load-detail'

/** Puts an earlier version's document into the draft, to be looked at and published anew. */
export const restoreVersion = command({
  name: 'template.restore_version',
  permission: 'template:write',
  input: restoreVersionInput,
  async run({ tx, at, record }, { templateId, number, version }) {
    const row = await lockTemplate(tx, templateId, version)
    refuseArchived(row)
    const found = await tx.prisma.templateVersion.findFirst({ where: { templateId, number } })
    if (!found) throw notFound('version')
    const written = await tx.prisma.template.update({
      where: { id: row.id },
      data: { draft: found.definition as Prisma.InputJsonObject, version: { increment: 1 }, updatedAt: at },
    })
    record({
      type: 'template.version_restored',
      subjectType: 'template',
      subjectId: row.id,
      payload: { name: row.name, number },
    })
    return templateDetail(tx, written)
  },
})
