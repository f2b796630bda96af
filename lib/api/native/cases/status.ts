import 'server-only'
import { z } from 'zod'
import { decideCase } from '@/lib/cases/commands/decide-case'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import { getCase } from '@/lib/cases/queries/get-case'
import type { CaseView } from '@/lib/cases/view'
import type { DoorTx } from '@/lib/doors/idempotent'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { type Answer, type Call, type Operation, operation } from '../operation'
import { proposalJson } from '../proposal-json'
import { person, speakingFor, version } from '../words'
import { caseAnswer, onCase, versionSeen } from './on-case'

/** The case, and 202 with the proposal where a second person has to agree first. */
export async function decidedAnswer(tx: DoorTx, actor: ApiKeyActor, view: CaseView, waits: boolean): Promise<Answer> {
  if (!waits) return caseAnswer(view)
  const { proposal } = await getCase(actor, { word: view.id }, tx)
  return { ...caseAnswer(view, { proposal: proposal && proposalJson(proposal) }), status: 202 }
}

/** A status asked for that the case is not in: it was a decision, and it waits. */
export const isIn = (view: CaseView, status: string): boolean =>
  [view.status, view.statusName.toLowerCase()].includes(status.trim().toLowerCase())

const statusBody = z.strictObject({
  status: z.string().trim().min(1).max(200),
  reason_codes: z.array(z.string().max(200)).max(50).default([]),
  comment: z.string().trim().max(20_000).optional(),
  version,
})

const decisionBody = z.strictObject({
  decision: z.string().trim().min(1).max(200),
  reason_code: z.string().trim().max(200).optional(),
  summary: z.string().trim().max(5000).default(''),
  as: person.optional(),
  version,
})

const decide = (call: Call<unknown, z.output<typeof decisionBody>>) =>
  onCase(call, async (tx, caseId) => {
    const { decision, reason_code: reasonCode, summary: narrative, as } = call.body
    const seen = versionSeen(call.headers, call.body.version)
    const actor = speakingFor(call.actor, as)
    const decided = await decideCase(actor, { caseId, decision, reasonCode, narrative, as, version: seen }, tx)
    return decidedAnswer(tx, actor, decided.case, decided.proposalId !== null)
  })

const decision = (path: string, summary: string) =>
  operation({
    method: 'post',
    path,
    summary,
    permission: 'case:decide',
    body: decisionBody,
    answers: { 200: 'Case', 202: 'CaseWithProposal' },
    run: decide,
  })

export const statusOperations: Operation[] = [
  operation({
    method: 'post',
    path: '/v1/cases/{token}/status',
    summary: 'Move the case along its template',
    permission: 'case:update',
    body: statusBody,
    answers: { 200: 'Case', 202: 'CaseWithProposal' },
    run: (call) =>
      onCase(call, async (tx, caseId) => {
        const { status, reason_codes: reasonCodes, comment } = call.body
        const seen = versionSeen(call.headers, call.body.version)
        const view = await setCaseStatus(call.actor, { caseId, status, reasonCodes, comment, version: seen }, tx)
        return decidedAnswer(tx, call.actor, view, !isIn(view, status))
      }),
  }),
  decision('/v1/cases/{token}/decision', 'Decide the case, or propose to where two people must agree'),
  decision('/v1/cases/{token}/close', 'The same, by the name other systems use'),
]
