import 'server-only'
import type { CaseType, EntityCategory } from '@/lib/cases/names'
import type { TemplateVersion } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { fieldView } from '@/lib/fields/access'
import { catalogueIn } from '@/lib/fields/catalogue'
import type { TemplateRow } from './access'
import { draftProblems } from './draft-problems'
import { type TemplateDefinition, templateDefinition } from './schema'
import { starterDefinition } from './starter-definition'
import type { TemplateDetail, TemplateVersionView, TemplateView } from './view'
import { withCatalogue } from './with-catalogue'

type VersionRow = Omit<TemplateVersion, 'definition'>

/** Everything of a version but its document, which may be long. */
const versionColumns = {
  id: true,
  environmentId: true,
  templateId: true,
  number: true,
  note: true,
  publishedBy: true,
  publishedAt: true,
} as const

/** Templates as lists show them. */
export async function templateViews(tx: Tx, rows: readonly TemplateRow[]): Promise<TemplateView[]> {
  const ids = rows.flatMap(({ publishedVersionId }) => (publishedVersionId ? [publishedVersionId] : []))
  const versions = await tx.prisma.templateVersion.findMany({ where: { id: { in: ids } }, select: versionColumns })
  const views = new Map((await versionViews(tx, versions)).map((view) => [view.id, view]))
  return rows.map((row) => templateView(row, views.get(row.publishedVersionId ?? '') ?? null))
}

const templateView = (row: TemplateRow, published: TemplateVersionView | null): TemplateView => ({
  id: row.id,
  key: row.key,
  name: row.name,
  description: row.description,
  type: row.type as CaseType,
  entityCategory: row.entityCategory as EntityCategory,
  position: row.position,
  version: row.version,
  published,
  hasDraft: row.draft !== null,
  archivedAt: row.archivedAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})

async function versionViews(tx: Tx, versions: readonly VersionRow[]): Promise<TemplateVersionView[]> {
  const ids = versions.flatMap(({ publishedBy }) => (publishedBy ? [publishedBy] : []))
  const people = ids.length > 0 ? await tx.prisma.user.findMany({ where: { id: { in: ids } } }) : []
  return versions.map(({ id, number, note, publishedBy, publishedAt }) => ({
    id,
    number,
    note,
    publishedBy,
    publishedByName: people.find((person) => person.id === publishedBy)?.name ?? null,
    publishedAt: publishedAt.toISOString(),
  }))
}

/** A template with its documents, its history and the catalogue it picks from. */
export async function templateDetail(tx: Tx, row: TemplateRow): Promise<TemplateDetail> {
  const versions = await versionViews(
    tx,
    await tx.prisma.templateVersion.findMany({
      where: { templateId: row.id },
      orderBy: { number: 'desc' },
      select: versionColumns,
    }),
  )
  const catalogue = await catalogueIn(tx, true)
  const published = await publishedDefinition(tx, row)
  const publishedDocument = published && withCatalogue(published, catalogue)
  const draft = row.draft === null ? (published ?? starterDefinition) : templateDefinition.parse(row.draft)
  return {
    ...templateView(row, versions.find(({ id }) => id === row.publishedVersionId) ?? null),
    draft: withCatalogue(draft, catalogue),
    problems: await draftProblems(tx, row, draft, published),
    publishedDefinition: publishedDocument,
    versions,
    catalogue: (await tx.prisma.field.findMany({ orderBy: [{ label: 'asc' }, { key: 'asc' }] })).map(fieldView),
  }
}

/** The published document as it was published; null where there is none. */
export async function publishedDefinition(tx: Tx, row: TemplateRow): Promise<TemplateDefinition | null> {
  if (!row.publishedVersionId) return null
  const version = await tx.prisma.templateVersion.findUniqueOrThrow({ where: { id: row.publishedVersionId } })
  return templateDefinition.parse(version.definition)
}
