import 'server-only'
import type { CaseRow } from '@/lib/cases/access'
import { merged } from '@/lib/cases/changes'
import { objectCounts } from '@/lib/cases/object-counts'
import type { Context } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { objectEntry } from '@/lib/objects/object-entry'
import { loadDefinition } from '@/lib/templates/published'
import { statusByKey } from '@/lib/templates/rules'
import type { TemplateDefinition, TemplateStatus } from '@/lib/templates/schema'
import type { ImportedCase } from '../schema'
import { importedClock } from './clock'
import { personOf } from './people'
import { statusColumns } from './status'

type Columns = Prisma.CaseUncheckedUpdateInput

/** What of a case that was brought over before is to be written, for just the members that changed at the vendor's since. */
export async function changedColumns(
  context: Context,
  caseRow: CaseRow,
  given: ImportedCase,
  changed: ReadonlySet<string>,
  people: ReadonlyMap<string, string>,
): Promise<Columns> {
  const { at } = context
  const { definition, versionId } = await versionFor(context, caseRow, given, changed)
  const status = statusByKey(definition, changed.has('status') ? given.status : caseRow.status) as TemplateStatus
  const fields = Object.fromEntries(
    [...changed].flatMap((name) =>
      name.startsWith('fields.') ? [[name.slice(7), given.fields[name.slice(7)] ?? null] as const] : [],
    ),
  )
  const assignee = personOf(people, given.assignee)
  const columns: Columns = {
    templateVersionId: versionId,
    ...(changed.has('title') ? { title: given.title } : {}),
    ...(changed.has('externalReference') ? { externalReference: given.externalReference } : {}),
    ...(changed.has('tags') ? { tags: given.tags } : {}),
    ...(changed.has('metadata')
      ? { metadata: { ...(caseRow.metadata as Prisma.JsonObject), ...given.metadata } as Prisma.InputJsonObject }
      : {}),
    ...(Object.keys(fields).length > 0
      ? { fields: merged(caseRow.fields as Record<string, unknown>, fields) as Prisma.InputJsonObject }
      : {}),
    ...(changed.has('status')
      ? statusColumns(context, given, definition, status, personOf(people, given.endedBy))
      : {}),
    ...(changed.has('assignee')
      ? {
          assigneeId: assignee,
          assignedAt: assignee ? at : caseRow.assignedTeamId ? caseRow.assignedAt : null,
          assignmentMethod: assignee || caseRow.assignedTeamId ? 'manual' : null,
          assignmentReason: assignee ? 'Assigned so where the case comes from.' : null,
          leaseExpiresAt: null,
        }
      : {}),
  }
  if (!changed.has('status') && !changed.has('deadline')) return columns
  const deadline = given.deadline ? new Date(given.deadline) : null
  const clock = await importedClock(context, {
    caseId: caseRow.id,
    madeAt: caseRow.createdAt,
    deadline: changed.has('deadline') ? deadline : caseRow.slaDeadline,
    status,
    endedAt: given.endedAt ? new Date(given.endedAt) : caseRow.resolvedAt,
  })
  return { ...columns, ...clock }
}

/** The case's own version, or the newest where that alone has what is to be written. */
async function versionFor(
  { tx }: Context,
  { templateId, templateVersionId }: CaseRow,
  given: ImportedCase,
  changed: ReadonlySet<string>,
): Promise<{ definition: TemplateDefinition; versionId: string }> {
  const own = { definition: await loadDefinition(tx, templateVersionId), versionId: templateVersionId }
  const fits = ({ statuses, fields }: TemplateDefinition) =>
    (!changed.has('status') || statuses.some(({ key }) => key === given.status)) &&
    Object.keys(given.fields).every((name) => !changed.has(`fields.${name}`) || fields.some(({ key }) => key === name))
  if (fits(own.definition)) return own
  const { publishedVersionId } = await tx.prisma.template.findUniqueOrThrow({ where: { id: templateId } })
  if (publishedVersionId === null) return own
  return { definition: await loadDefinition(tx, publishedVersionId), versionId: publishedVersionId }
}

/** Makes or changes the objects that changed at the vendor's, and attaches what is not on the case yet; how many came on. */
export async function writeObjects(
  { tx, at }: Context,
  caseRow: Pick<CaseRow, 'id'>,
  given: ImportedCase,
  changed: ReadonlySet<string>,
): Promise<{ attached: number; columns: Columns }> {
  const objects = given.objects.filter((object) =>
    changed.has(`objects.${object.type}.${object.externalReference ?? ''}`),
  )
  if (objects.length === 0) return { attached: 0, columns: {} }
  const upserted = await tx.prisma.$queryRaw<{ ids: string[] }[]>`
    select ids from upsert_objects(${tx.environmentId}::uuid, ${JSON.stringify(objects.map(objectEntry))}::jsonb, ${at.toISOString()}::timestamptz)`
  const rows = await tx.prisma.$queryRaw<{ attached: string[] }[]>`
    select attach_objects(${tx.environmentId}::uuid, ${caseRow.id}::uuid, ${upserted[0]?.ids ?? []}::uuid[], 'live', ${at.toISOString()}::timestamptz) as attached`
  return { attached: rows[0]?.attached.length ?? 0, columns: await objectCounts({ tx }, caseRow.id) }
}
