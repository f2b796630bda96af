import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db/transaction'
import { listFiles } from '@/lib/files/queries/list-files'
import { parseCaseName } from '@/lib/kernel/case-name'
import { now } from '@/lib/kernel/clock'
import { notFound } from '@/lib/kernel/errors'
import { parseToken } from '@/lib/kernel/ids'
import { query } from '@/lib/queries'
import { listOtherClocks } from '@/lib/sla/other-clocks'
import { accessCase } from '../access'
import { clockView } from '../clock-view'
import type { AttachedObjectView, CaseDetail, CommentView, ProposalView } from '../detail'
import { maskFields, maskObjectData } from '../masking'
import { viewCase } from '../write'

/** A case by token, number (`CAS-000142`) or bare uuid. @throws AppError `not_found` */
export async function findCaseId(tx: Tx, word: string): Promise<string> {
  const number = parseCaseName(word)
  if (number !== null) {
    const found = await tx.prisma.case.findFirst({
      where: { environmentId: tx.environmentId, number },
      select: { id: true },
    })
    if (found) return found.id
  }
  const id = parseToken('case', word)
  if (!id) throw notFound('case')
  return id
}

export const getCaseInput = z.strictObject({ word: z.string().max(200) })

/** A case with all that its page shows; a person gets sensitive values masked. @throws AppError `not_found` */
export const getCase = query({
  permission: 'case:read',
  input: getCaseInput,
  async run({ actor, tx }, input): Promise<CaseDetail> {
    const { caseRow, definition } = await accessCase(tx, actor, await findCaseId(tx, input.word))
    const caseId = caseRow.id
    const seen = await viewCase(tx, caseId, now())
    const view = { ...seen, fields: maskFields(actor, definition, seen.fields) }
    const objects = (await listObjects(tx, caseId)).map((object) => ({
      ...object,
      data: maskObjectData(actor, definition, object.data),
    }))
    const files = await listFiles(tx, caseId)
    const comments = await listComments(tx, caseId)
    const proposal = await pendingProposal(tx, caseId)
    const clock = await clockView(tx, caseId)
    const otherClocks = await listOtherClocks(tx, caseId)
    const ids = [
      view.assigneeId,
      view.creatorKind === 'member' ? view.creatorId : null,
      proposal?.makerId ?? null,
      ...files.map((file) => (file.uploaderKind === 'member' ? file.uploaderId : null)),
      ...comments.map((comment) => (comment.authorKind === 'member' ? comment.authorId : null)),
      ...Object.values(view.checklist).map((tick) => tick.by),
    ]
    const people = await namesOf(tx, ids)
    return { case: view, definition, objects, files, comments, proposal, clock, otherClocks, people }
  },
})

export async function listObjects(tx: Tx, caseId: string): Promise<AttachedObjectView[]> {
  const links = await tx.prisma.caseObject.findMany({
    where: { caseId },
    include: { object: true },
    orderBy: [{ attachedAt: 'asc' }, { objectId: 'asc' }],
  })
  return links.map(({ object, mode, snapshot, attachedAt }) => {
    const shown = mode === 'snapshot' ? { ...object, ...frozen(snapshot) } : object
    return {
      id: object.id,
      type: object.type as AttachedObjectView['type'],
      title: shown.title,
      status: shown.status,
      externalReference: object.externalReference,
      occurredAt: object.occurredAt?.toISOString() ?? null,
      data: shown.data as Record<string, unknown>,
      version: shown.version,
      mode: mode as AttachedObjectView['mode'],
      attachedAt: attachedAt.toISOString(),
      updatedAt: object.updatedAt.toISOString(),
    }
  })
}

/** What a snapshot froze: the parts that say something; identity and times are the object's own. */
function frozen(snapshot: unknown) {
  const { title, status, data, version } = snapshot as Pick<AttachedObjectView, 'title' | 'status' | 'data' | 'version'>
  return { title, status, data, version }
}

export async function listComments(tx: Tx, caseId: string): Promise<CommentView[]> {
  const rows = await tx.prisma.comment.findMany({ where: { caseId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  return rows.map((row) => ({
    id: row.id,
    message: row.message,
    authorKind: row.authorKind,
    authorId: row.authorId,
    onBehalfOf: row.onBehalfOf,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
  }))
}

async function pendingProposal(tx: Tx, caseId: string): Promise<ProposalView | null> {
  const row = await tx.prisma.proposal.findFirst({ where: { caseId, state: 'pending' } })
  if (!row) return null
  const { id, decision, reasonCode, narrative, makerId, createdAt } = row
  return { id, decision, reasonCode, narrative, makerId, createdAt: createdAt.toISOString() }
}

/** Names by id; an id of nobody here is left out. */
export async function namesOf(tx: Tx, ids: (string | null)[]): Promise<Record<string, string>> {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null && parseToken('user', id) !== null))]
  if (wanted.length === 0) return {}
  const people = await tx.prisma.user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } })
  return Object.fromEntries(people.map(({ id, name }) => [id, name]))
}
