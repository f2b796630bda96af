import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { keyOfLabel } from '@/lib/fields/rules'
import { archiveTemplate } from '@/lib/templates/commands/archive-template'
import { createTemplate } from '@/lib/templates/commands/create-template'
import { publishTemplate } from '@/lib/templates/commands/publish-template'
import { refuseTakenName } from '../access'
import { drawTemplate } from '../draw-template'
import { refuseOverLimit } from '../limits'
import { createDomainTemplateInput } from '../schema'

/** A template told in Connect's words: made, published, and out of use where it says so. */
export const createDomainTemplate = command({
  name: 'template.configure',
  permission: 'template:write',
  input: createDomainTemplateInput,
  async run({ tx, actor, record }, { name, description, active, configuration }): Promise<{ templateId: string }> {
    await refuseTakenName(tx, 'template', name)
    const known = await tx.prisma.template.findMany({ select: { key: true } })
    refuseOverLimit('templates', known.length)
    const { id: templateId } = await createTemplate(
      actor,
      {
        key: keyOfLabel(name, new Set(known.map(({ key }) => key))),
        name,
        description,
        type: 'Review',
        entityCategory: 'Person',
        definition: await drawTemplate(tx, configuration),
      },
      tx,
    )
    await publishTemplate(actor, { templateId, note: 'Through Connect.' }, tx)
    if (!active) await archiveTemplate(actor, { templateId }, tx)
    await tx.prisma.domainTemplate.create({
      data: {
        templateId,
        environmentId: tx.environmentId,
        configuration: configuration as unknown as Prisma.InputJsonObject,
      },
    })
    record({ type: 'template.configured', subjectType: 'template', subjectId: templateId, payload: { name } })
    return { templateId }
  },
})
