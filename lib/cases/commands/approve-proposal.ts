import 'server-only'
import { command } from '@/lib/commands'
import { AppError } from '@/lib/kernel/errors'
import { actingPerson } from '@/lib/members/find-person'
import { findDecision, statusByKey } from '@/lib/templates/rules'
import type { TemplateDecision, TemplateStatus } from '@/lib/templates/schema'
import { type Evidence, evidenceDifference, gatherEvidence, hashEvidence } from '../evidence'
import { maskPayload } from '../masking'
import { openProposal } from '../open-proposal'
import { refuseTransition } from '../refuse-transition'
import { closeProposalInput } from '../schema'
import type { CaseView } from '../view'
import { viewCase } from '../write'
import { concludeCase } from './decide-case'

/**
 * The second pair of eyes agrees: the decision takes effect. Evidence that changed since voids the proposal.
 * @throws AppError `forbidden` maker_is_checker, `conflict` evidence_changed (raised by the door after the void commits)
 */
export const approveProposal = command({
  name: 'proposal.approve',
  permission: 'case:approve',
  input: closeProposalInput,
  async run(context, input): Promise<{ case: CaseView; voided: AppError | null }> {
    const { tx, actor, at } = context
    const { proposal, opened } = await openProposal(context, input.proposalId)
    const { caseRow, definition } = opened
    const checker = await actingPerson(tx, actor, input.as, 'case:approve')
    if (checker.id === proposal.makerId || (actor.kind === 'apiKey' && actor.ownerId === proposal.makerId))
      throw new AppError(
        'forbidden',
        'maker_is_checker',
        'The person who proposed a decision cannot be the one who approves it.',
      )
    const evidence = await gatherEvidence(tx, caseRow)
    const closing = { checkerId: checker.id, comment: input.comment ?? null, closedAt: at }
    if (!Buffer.from(hashEvidence(evidence)).equals(Buffer.from(proposal.evidenceHash))) {
      const difference = evidenceDifference(proposal.evidence as unknown as Evidence, evidence)
      await tx.prisma.proposal.update({ where: { id: proposal.id }, data: { ...closing, state: 'void' } })
      context.record({
        type: 'case.proposal_voided',
        subjectType: 'case',
        subjectId: caseRow.id,
        caseId: caseRow.id,
        caseVersion: caseRow.version,
        payload: { proposalId: proposal.id, difference: JSON.parse(JSON.stringify(difference)) },
      })
      return {
        case: await viewCase(tx, caseRow.id, at),
        voided: evidenceChanged(maskPayload(actor, definition, { difference })),
      }
    }
    const decision = findDecision(definition, proposal.decision) as TemplateDecision
    const status = statusByKey(definition, decision.status) as TemplateStatus
    refuseTransition(opened, status)
    await tx.prisma.proposal.update({ where: { id: proposal.id }, data: { ...closing, state: 'approved' } })
    const words = { reasonCode: proposal.reasonCode ?? undefined, narrative: proposal.narrative }
    await concludeCase(context, caseRow, decision, status, words, {
      proposalId: proposal.id,
      makerId: proposal.makerId,
      checkerId: checker.id,
      comment: input.comment ?? null,
    })
    return { case: await viewCase(tx, caseRow.id, at), voided: null }
  },
})

const evidenceChanged = (data: Record<string, unknown>) =>
  new AppError(
    'conflict',
    'evidence_changed',
    'What the decision rested on has changed since it was proposed. The proposal is void; decide anew.',
    { data },
  )
