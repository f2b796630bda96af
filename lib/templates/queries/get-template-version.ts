import 'server-only'
import { z } from 'zod'
import { notFound } from '@/lib/kernel/errors'
import { query } from '@/lib/queries'
import { accessTemplate } from '../access'
import { templateDefinition } from '../schema'

/** One published version's document, as it was published. @throws AppError `not_found` */
export const getTemplateVersion = query({
  permission: 'template:read',
  input: z.strictObject({ templateId: z.uuid('must be an id.'), number: z.number().int().min(1) }),
  async run({ tx }, { templateId, number }) {
    await accessTemplate(tx, templateId)
    const found = await tx.prisma.templateVersion.findFirst({ where: { templateId, number } })
    if (!found) throw notFound('version')
    return {
      id: found.id,
      number,
      note: found.note,
      publishedAt: found.publishedAt.toISOString(),
      definition: templateDefinition.parse(found.definition),
    }
  },
})
