import 'server-only'
import type { CaseType, EntityCategory } from '@/lib/cases/names'
import { readRows } from '@/lib/db/statement'
import type { Tx } from '@/lib/db/transaction'
import { type Catalogue, catalogueIn, readCatalogue } from '@/lib/fields/catalogue'
import { AppError } from '@/lib/kernel/errors'
import { type TemplateDefinition, templateDefinition } from './schema'
import { withCatalogue } from './with-catalogue'

export interface PublishedTemplate {
  id: string
  key: string
  name: string
  type: CaseType
  entityCategory: EntityCategory
  versionId: string
  versionNumber: number
  definition: TemplateDefinition
}

/** A version never changes, so its parsed document is kept for good (the newest thousand). */
const versions = new Map<string, TemplateDefinition>()
const versionsKept = 1000

/** Which versions are published does change; create-case checks in its own transaction, so a moment's staleness is safe. */
const published = new Map<string, { at: number; templates: Promise<PublishedTemplate[]> }>()
const freshMs = 1000

function parsed(versionId: string, document: unknown): TemplateDefinition {
  const known = versions.get(versionId)
  if (known) return known
  const definition = templateDefinition.parse(document)
  if (versions.size >= versionsKept) versions.delete(versions.keys().next().value as string)
  versions.set(versionId, definition)
  return definition
}

/** The definition of a case's own version, as it stands in its environment. */
export async function loadDefinition(tx: Tx, versionId: string): Promise<TemplateDefinition> {
  return withCatalogue(await ownDefinition(tx, versionId), await catalogueIn(tx))
}

async function ownDefinition(tx: Tx, versionId: string): Promise<TemplateDefinition> {
  const known = versions.get(versionId)
  if (known) return known
  const version = await tx.prisma.templateVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { definition: true },
  })
  return parsed(versionId, version.definition)
}

/** The environment's published templates, in the order an admin gave them. `fresh` looks past the moment's memory. */
export async function publishedTemplates(environmentId: string, fresh = false): Promise<PublishedTemplate[]> {
  const templates = await storedTemplates(environmentId, fresh)
  const catalogue = await readCatalogue(environmentId, fresh)
  const last = drawn.get(templates)
  if (last?.catalogue === catalogue) return last.templates
  const shown = templates.map((template) => ({
    ...template,
    definition: withCatalogue(template.definition, catalogue),
  }))
  drawn.set(templates, { catalogue, templates: shown })
  return shown
}

/** Stored templates -> the same with their catalogue. */
const drawn = new WeakMap<PublishedTemplate[], { catalogue: Catalogue; templates: PublishedTemplate[] }>()

function storedTemplates(environmentId: string, fresh: boolean): Promise<PublishedTemplate[]> {
  const held = published.get(environmentId)
  if (held && !fresh && Date.now() - held.at < freshMs) return held.templates
  const templates = load(environmentId)
  published.set(environmentId, { at: Date.now(), templates })
  templates.catch(() => published.delete(environmentId))
  return templates
}

/** After a publication in this process. */
export const forgetPublished = (environmentId: string): void => void published.delete(environmentId)

interface Row {
  id: string
  key: string
  name: string
  type: CaseType
  entity_category: EntityCategory
  version_id: string
  number: number
  definition: unknown
}

async function load(environmentId: string): Promise<PublishedTemplate[]> {
  const rows = await readRows<Row>(environmentId, {
    text: `select t.id, t.key, t.name, t.type, t.entity_category, v.id as version_id, v.number, v.definition
           from templates t join template_versions v on v.id = t.published_version_id
           where t.environment_id = $1 and t.archived_at is null order by t.position, t.id`,
    values: [environmentId],
  })
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    name: row.name,
    type: row.type,
    entityCategory: row.entity_category,
    versionId: row.version_id,
    versionNumber: row.number,
    definition: parsed(row.version_id, row.definition),
  }))
}

interface Wanted {
  templateId?: string
  type?: CaseType
  entityCategory?: EntityCategory
}

/** The template named, or else the first for that type and category. */
export const findTemplate = (templates: PublishedTemplate[], wanted: Wanted): PublishedTemplate | undefined =>
  wanted.templateId
    ? templates.find((template) => template.id === wanted.templateId)
    : templates.find((template) => template.type === wanted.type && template.entityCategory === wanted.entityCategory)

/** The same. @throws AppError `invalid` */
export function pickTemplate(templates: PublishedTemplate[], wanted: Wanted): PublishedTemplate {
  const found = findTemplate(templates, wanted)
  if (found) return found
  throw wanted.templateId
    ? new AppError('invalid', 'unknown_template', 'There is no published template with this id here.', {
        field: 'templateId',
      })
    : new AppError(
        'invalid',
        'no_template',
        `No published template takes cases of type ${wanted.type} for a ${wanted.entityCategory}. Name one, or publish one for them.`,
        { field: 'type' },
      )
}
