import 'server-only'
import { z } from 'zod'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { moveCase } from '@/lib/cases/commands/move-case'
import { setCasePriority } from '@/lib/cases/commands/set-case-priority'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import { unassignCase } from '@/lib/cases/commands/unassign-case'
import { updateCase } from '@/lib/cases/commands/update-case'
import { priorities } from '@/lib/cases/names'
import { metadataSchema, tagsSchema } from '@/lib/cases/schema'
import type { CaseView } from '@/lib/cases/view'
import { attempt, refused } from '@/lib/doors/attempt'
import type { DoorTx } from '@/lib/doors/idempotent'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { AppError } from '@/lib/kernel/errors'
import { operation } from '../operation'
import { foreignPerson, namesPerson, personOrForeign, personWord, token, version } from '../words'
import { onCase, versionSeen } from './on-case'
import { decidedAnswer, isIn } from './status'

const patchCaseBody = z.strictObject({
  title: z.string().trim().min(1).max(300).optional(),
  status: z.string().trim().min(1).max(200).optional(),
  assigned_to: personOrForeign.nullable().optional(),
  priority: z.enum(priorities).optional(),
  risk_score: z.number().int().min(0).max(100).optional(),
  case_queue_id: token('queue').optional(),
  fields: z.record(z.string().min(1).max(200), z.json()).optional(),
  metadata: metadataSchema.optional(),
  tags: tagsSchema.optional(),
  external_reference: z.string().min(1).max(255).nullable().optional(),
  version,
})
type Body = z.output<typeof patchCaseBody>

type Part = (tx: DoorTx, caseId: string, version?: number) => Promise<CaseView>

/** The commands that together are this patch; the status last, when everything its gates ask for is in place. */
function partsOf(actor: ApiKeyActor, body: Body): Part[] {
  const { title, fields, metadata, tags, external_reference: externalReference, risk_score: riskScore } = body
  const details = { title, fields, metadata, tags, externalReference, riskScore }
  const { priority, case_queue_id: queueId, assigned_to: word, status } = body
  const update: Part = (tx, caseId, version) => updateCase(actor, { caseId, ...details, version }, tx)
  const parts: Part[] = Object.values(details).some((value) => value !== undefined) ? [update] : []
  if (priority) parts.push((tx, caseId, version) => setCasePriority(actor, { caseId, priority, version }, tx))
  if (queueId) parts.push((tx, caseId, version) => moveCase(actor, { caseId, queueId, version }, tx))
  if (word === null) parts.push((tx, caseId, version) => unassignCase(actor, { caseId, version }, tx))
  if (word && namesPerson(word))
    parts.push((tx, caseId, version) => assignCase(actor, { caseId, assignee: personWord(word), version }, tx))
  if (status) parts.push((tx, caseId, version) => setCaseStatus(actor, { caseId, status, version }, tx))
  return parts.length > 0 ? parts : [update]
}

/** Runs them all, so that every problem is found, and throws them as one. */
async function applyAll(tx: DoorTx, caseId: string, parts: Part[], version: number | undefined): Promise<CaseView> {
  const problems: AppError[] = []
  let view: CaseView | undefined
  for (const [index, part] of parts.entries()) {
    // the first one checks the version; after it, it is ours that moves on
    const outcome = await attempt(tx, () => part(tx, caseId, index === 0 ? version : undefined))
    if (!refused(outcome)) view = outcome
    else if (outcome.code === 'stale' || outcome.kind === 'not_found') throw outcome
    else problems.push(outcome)
  }
  const [first] = problems
  if (!first) return view as CaseView
  throw problems.length === 1 ? first : together(problems, first)
}

function together(errors: AppError[], first: AppError): AppError {
  const codes = new Set(errors.map(({ code }) => code))
  const problems = [
    ...new Map(errors.flatMap((error) => error.problems).map((problem) => [JSON.stringify(problem), problem])).values(),
  ]
  if (codes.size === 1) return new AppError(first.kind, first.code, first.message, { problems, data: first.data })
  const message = `${problems.length} problems: ${problems.map((problem) => problem.message).join(' ')}`
  const data = Object.assign({}, ...errors.map((error) => error.data))
  return new AppError(first.kind, first.kind === 'invalid' ? 'invalid_input' : first.code, message, { problems, data })
}

export const patchCaseOperation = operation({
  method: 'patch',
  path: '/v1/cases/{token}',
  summary: 'Change what is named, all of it or nothing',
  permission: 'case:update',
  body: patchCaseBody,
  answers: { 200: 'Case', 202: 'CaseWithProposal' },
  run: (call) =>
    onCase(call, async (tx, caseId) => {
      const { body, actor } = call
      const view = await applyAll(tx, caseId, partsOf(actor, body), versionSeen(call.headers, body.version))
      const answer = await decidedAnswer(tx, actor, view, body.status !== undefined && !isIn(view, body.status))
      if (!body.assigned_to || namesPerson(body.assigned_to)) return answer
      return { ...answer, meta: { warnings: [foreignPerson(body.assigned_to)] } }
    }),
})
