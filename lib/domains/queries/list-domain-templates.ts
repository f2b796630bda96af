import 'server-only'
import { z } from 'zod'
import { mapOfTags } from '@/lib/cases/tag-map'
import { query } from '@/lib/queries'
import { loadDefinition } from '@/lib/templates/published'
import { fieldIdOf } from '../field-id-of'
import { type DomainTemplateView, templateConfiguration } from '../schema'

/** Templates that were ever published, oldest first; deleted ones only where named. */
export const listDomainTemplates = query({
  permission: 'template:read',
  input: z.strictObject({ ids: z.array(z.uuid()).max(100).optional() }),
  async run({ tx }, { ids }): Promise<DomainTemplateView[]> {
    const rows = await tx.prisma.template.findMany({
      where: { publishedVersionId: { not: null }, ...(ids ? { id: { in: ids } } : {}) },
      orderBy: { id: 'asc' },
    })
    const told = new Map(
      (await tx.prisma.domainTemplate.findMany({ where: { templateId: { in: rows.map(({ id }) => id) } } })).map(
        (row) => [row.templateId, row],
      ),
    )
    const idOf = await fieldIdOf(tx)
    const views: DomainTemplateView[] = []
    for (const row of rows) {
      const own = told.get(row.id)
      const { fields, tags } = await loadDefinition(tx, row.publishedVersionId as string)
      const said = own && Object.keys(own.configuration as object).length > 0 ? own.configuration : null
      views.push({
        id: row.id,
        name: row.name,
        description: row.description,
        active: row.archivedAt === null,
        deleted: own?.deletedAt != null,
        configuration: templateConfiguration.parse(
          said ?? {
            requiredFields: fields.filter(({ required }) => required).flatMap(({ key }) => idOf(key) ?? []),
            tags: tags.length > 0 ? mapOfTags(tags) : null,
          },
        ),
        createdAt: row.createdAt.toISOString(),
        updatedAt: row.updatedAt.toISOString(),
      })
    }
    return ids ? views : views.filter(({ deleted }) => !deleted)
  },
})
