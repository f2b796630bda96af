import 'server-only'
import { z } from 'zod'
import { approveProposal } from '@/lib/cases/commands/approve-proposal'
import { returnProposal } from '@/lib/cases/commands/return-proposal'
import { notFound } from '@/lib/kernel/errors'
import { parseToken } from '@/lib/kernel/ids'
import { type Operation, operation } from '../operation'
import { person, speakingFor } from '../words'
import { caseAnswer, onCase } from './on-case'

const body = z.strictObject({ as: person, comment: z.string().trim().max(5000).optional() })

function proposalId(params: Record<string, string>): string {
  const id = parseToken('proposal', params.proposal ?? '')
  if (!id) throw notFound('proposal')
  return id
}

/** A proposal of another case is none of this one's. */
function requireOwn(found: string, caseId: string): void {
  if (found !== caseId) throw notFound('proposal')
}

export const proposalOperations: Operation[] = [
  operation({
    method: 'post',
    path: '/v1/cases/{token}/proposals/{proposal}/approve',
    summary: 'Agree to a proposed decision: it takes effect',
    permission: 'case:approve',
    body,
    answers: { 200: 'Case' },
    run: (call) =>
      onCase(call, async (tx, caseId) => {
        const { as, comment } = call.body
        const input = { proposalId: proposalId(call.params), as, comment }
        const approved = await approveProposal(speakingFor(call.actor, as), input, tx)
        requireOwn(approved.case.id, caseId)
        return { ...caseAnswer(approved.case), ...(approved.voided ? { refusal: approved.voided } : {}) }
      }),
  }),
  operation({
    method: 'post',
    path: '/v1/cases/{token}/proposals/{proposal}/return',
    summary: 'Give a proposed decision back to its maker',
    permission: 'case:decide',
    body,
    answers: { 200: 'Case' },
    run: (call) =>
      onCase(call, async (tx, caseId) => {
        const { as, comment } = call.body
        const input = { proposalId: proposalId(call.params), as, comment }
        const view = await returnProposal(speakingFor(call.actor, as), input, tx)
        requireOwn(view.id, caseId)
        return caseAnswer(view)
      }),
  }),
]
