import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { notFound } from '@/lib/kernel/errors'
import { archiveTemplate } from '@/lib/templates/commands/archive-template'
import { domainTemplateIdInput } from '../schema'

/** Deletes a template: it can still be read, and no case is made of it. Twice is the same as once. */
export const deleteDomainTemplate = command({
  name: 'template.delete_configured',
  permission: 'template:write',
  input: domainTemplateIdInput,
  async run({ tx, actor, at, record }, { templateId }) {
    const row = await tx.prisma.template.findFirst({ where: { id: templateId } })
    if (!row) throw notFound('template')
    // of two at once the second finds it done
    await tx.prisma.$queryRaw`select 1 from templates where id = ${templateId}::uuid for no key update`
    const told = await tx.prisma.domainTemplate.findFirst({ where: { templateId } })
    if (told?.deletedAt) return unchanged({ templateId })
    await archiveTemplate(actor, { templateId }, tx)
    await tx.prisma.domainTemplate.upsert({
      where: { templateId },
      create: { templateId, environmentId: tx.environmentId, deletedAt: at, configuration: {} },
      update: { deletedAt: at },
    })
    record({ type: 'template.deleted', subjectType: 'template', subjectId: templateId, payload: { name: row.name } })
    return { templateId }
  },
})
