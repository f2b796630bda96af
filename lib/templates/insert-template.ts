import 'server-only'
import type { CaseType, EntityCategory } from '@/lib/cases/names'
import type { Context } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import type { TemplateRow } from './access'
import type { TemplateDefinition } from './schema'

interface NewTemplate {
  key: string
  name: string
  description: string
  type: CaseType
  entityCategory: EntityCategory
  draft: TemplateDefinition
}

/** Puts a draft behind all other templates, so that none which takes cases by type is overtaken unasked. */
export async function insertTemplate({ tx, at }: Context, { draft, ...template }: NewTemplate): Promise<TemplateRow> {
  const last = await tx.prisma.template.aggregate({ _max: { position: true } })
  return tx.prisma.template.create({
    data: {
      ...template,
      environmentId: tx.environmentId,
      position: (last._max.position ?? -1) + 1,
      draft: draft as unknown as Prisma.InputJsonObject,
      createdAt: at,
      updatedAt: at,
    },
  })
}
