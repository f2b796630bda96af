import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { AppError } from '@/lib/kernel/errors'
import { liveTemplate, refuseTakenName } from '../access'
import { updateDomainTemplateInput } from '../schema'
import { configurationOf, publishDrawn } from './publish-drawn'

/** Changes what a template was told. One made in the dashboard keeps its document: there is more in it than can be said here. */
export const updateDomainTemplate = command({
  name: 'template.reconfigure',
  permission: 'template:write',
  input: updateDomainTemplateInput,
  async run({ tx, actor, record }, { templateId, name, description, active, configuration }) {
    const row = await liveTemplate(tx, templateId)
    if (name !== undefined) await refuseTakenName(tx, 'template', name, row.id)
    const told = await configurationOf(tx, templateId)
    const named = Object.fromEntries(Object.entries(configuration).filter(([, value]) => value !== undefined))
    if (!told && Object.keys(named).length > 0)
      throw new AppError(
        'invalid',
        'made_in_dashboard',
        `The template ${row.name} was made in the dashboard: its fields, rules, layout and tags are changed there.`,
      )
    if (told)
      await tx.prisma.domainTemplate.update({
        where: { templateId },
        data: { configuration: { ...told, ...named } as unknown as Prisma.InputJsonObject },
      })
    await publishDrawn(actor, tx, templateId, { name, description, active })
    record({
      type: 'template.configured',
      subjectType: 'template',
      subjectId: templateId,
      payload: { name: name ?? row.name, changed: Object.keys(named) },
    })
    return { templateId }
  },
})
