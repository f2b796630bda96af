import 'server-only'
import { type CaseRow, lockCase } from '@/lib/cases/access'
import { caseEvent, writeCase } from '@/lib/cases/write'
import { type Context, command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { statusByKey } from '@/lib/templates/rules'
import type { TemplateStatus } from '@/lib/templates/schema'
import { findItems, keepItem } from '../access'
import { caseDigests, changedMembers } from '../digests'
import { sourceLabels } from '../names'
import { type ImportedCase, importCaseInput } from '../schema'
import { changedColumns, writeObjects } from '../write/change-imported'
import { importedClock } from '../write/clock'
import { writeComments } from '../write/comments'
import { createImported } from '../write/create-imported'
import { peopleNamed, personOf } from '../write/people'
import { statusColumns } from '../write/status'

export interface ImportOutcome {
  /** `left`: it was redacted or deleted here since, and stays so. */
  outcome: 'created' | 'updated' | 'same' | 'left'
  caseId: string
  comments: number
  objects: number
}

/**
 * Brings one case over from a vendor: made, or found by the vendor's id and changed in what changed there since. It comes as it
 * is, past the gates of its template; the trail says that it was imported, whence, with which key, and what is known of its
 * life there. Nobody is told as if it were news.
 */
export const importCase = command({
  name: 'case.import',
  permission: 'case:import',
  input: importCaseInput,
  async run(context, given): Promise<ImportOutcome | ReturnType<typeof unchanged<ImportOutcome>>> {
    const { tx, actor, at } = context
    const name = [tx.environmentId, given.source, given.reference].join(' ')
    await tx.prisma.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 41))`
    const known = (await findItems(tx, given.source, 'case', [given.reference])).get(given.reference)
    const digests = caseDigests(given)
    const keep = (targetId: string) =>
      keepItem(tx, { source: given.source, kind: 'case', reference: given.reference, targetId, digests, at })
    if (!known) {
      const outcome = await create(context, given)
      await keep(outcome.caseId)
      return outcome
    }
    const caseId = known.targetId
    const row = await tx.prisma.case.findFirst({ where: { id: caseId }, select: { redactedAt: true } })
    if (!row || row.redactedAt) return unchanged({ outcome: 'left', caseId, comments: 0, objects: 0 })
    const { caseRow } = await lockCase(tx, actor, caseId)
    const changed = new Set(changedMembers(known.digests as Record<string, string>, digests))
    const outcome = await change(context, caseRow, given, changed)
    await keep(caseId)
    return outcome.outcome === 'same' ? unchanged(outcome) : outcome
  },
})

async function create(context: Context, given: ImportedCase): Promise<ImportOutcome> {
  const { tx, actor } = context
  const people = await peopleNamed(tx, given)
  const made = await createImported(context, given, people)
  const { definition } = await lockCase(tx, actor, made.id)
  const status = statusByKey(definition, given.status) as TemplateStatus
  const madeAt = new Date(given.madeAt)
  const comments = await writeComments(context, made.id, given, people)
  const written = await writeCase(context, made, {
    ...statusColumns(context, given, definition, status, personOf(people, given.endedBy)),
    ...(await importedClock(context, {
      caseId: made.id,
      madeAt,
      deadline: given.deadline ? new Date(given.deadline) : null,
      status,
      endedAt: given.endedAt ? new Date(given.endedAt) : null,
    })),
    createdAt: madeAt,
    commentsCount: comments.created,
  })
  context.record(
    caseEvent(written, 'case.imported', {
      ...origin(given),
      status: status.name,
      madeAt: given.madeAt,
      madeBy: given.madeBy,
      endedAt: given.endedAt,
      endedBy: given.endedBy,
      comments: comments.created,
      objects: made.objectsCount,
    }),
  )
  return { outcome: 'created', caseId: made.id, comments: comments.created, objects: made.objectsCount }
}

async function change(
  context: Context,
  caseRow: CaseRow,
  given: ImportedCase,
  changed: ReadonlySet<string>,
): Promise<ImportOutcome> {
  const people = await peopleNamed(context.tx, given)
  const comments = await writeComments(context, caseRow.id, given, people)
  const caseId = caseRow.id
  if (changed.size === 0 && comments.created + comments.changed === 0)
    return { outcome: 'same', caseId, comments: 0, objects: 0 }
  const columns = await changedColumns(context, caseRow, given, changed, people)
  const objects = await writeObjects(context, caseRow, given, changed)
  const written = await writeCase(context, caseRow, {
    ...columns,
    ...objects.columns,
    commentsCount: { increment: comments.created },
  })
  const members = [...changed, ...(comments.created + comments.changed > 0 ? ['comments'] : [])]
  context.record(
    caseEvent(written, 'case.imported', { ...origin(given), changed: members, status: written.statusName }),
  )
  return { outcome: 'updated', caseId, comments: comments.created, objects: objects.attached }
}

const origin = (given: ImportedCase) => ({
  source: sourceLabels[given.source],
  reference: given.reference,
  key: given.key,
  notes: given.notes,
})
