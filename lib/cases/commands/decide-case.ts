import 'server-only'
import { type Context, command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { AppError, refuse } from '@/lib/kernel/errors'
import { actingPerson } from '@/lib/members/find-person'
import { routingPlanIn } from '@/lib/routing/plan'
import { startOtherClock } from '@/lib/sla/other-clocks'
import { findDecision, statusByKey } from '@/lib/templates/rules'
import type { TemplateDecision, TemplateStatus } from '@/lib/templates/schema'
import { type CaseRow, lockCase } from '../access'
import { enterStatus } from '../enter-status'
import { gatherEvidence, hashEvidence } from '../evidence'
import { factsOf } from '../facts'
import { refuseEnded } from '../refuse-ended'
import { refuseTransition } from '../refuse-transition'
import { decisionBlockers, needsFourEyes } from '../rules'
import { decideCaseInput } from '../schema'
import type { CaseView } from '../view'
import { caseEvent, viewCase, writeCase } from '../write'

export interface DecidedCase {
  case: CaseView
  /** Set where a second person has to agree first: the case is open still. */
  proposalId: string | null
}

/** Ends the case by an outcome of its template, or proposes to. @throws AppError `invalid` blocked with every blocker */
export const decideCase = command({
  name: 'case.decide',
  permission: 'case:decide',
  input: decideCaseInput,
  async run(context, input): Promise<DecidedCase> {
    const { tx, actor, at } = context
    const opened = await lockCase(tx, actor, input.caseId, input.version)
    const { caseRow, definition } = opened
    refuseEnded(caseRow)
    const decision = findDecision(definition, input.decision)
    if (!decision)
      throw new AppError('invalid', 'unknown_decision', unknownDecision(input.decision, definition.decisions), {
        field: 'decision',
      })
    refuseTransition(opened, statusByKey(definition, decision.status) as TemplateStatus)
    const facts = factsOf(caseRow)
    const blockers = decisionBlockers(definition, facts, decision, input)
    if (blockers.length > 0) refuse(blockers, 'blocked')
    if (needsFourEyes(decision, facts)) return propose(context, caseRow, decision, input)
    await concludeCase(context, caseRow, decision, statusByKey(definition, decision.status) as TemplateStatus, input)
    return { case: await viewCase(tx, caseRow.id, at), proposalId: null }
  },
})

const unknownDecision = (word: string, known: TemplateDecision[]) =>
  known.length === 0
    ? 'This template has no decisions: set an end status instead.'
    : `This template has no decision ${word}; it has ${known.map((decision) => decision.name).join(', ')}.`

interface DecisionWords {
  reasonCode?: string
  narrative: string
}

/** Writes the decision and its event; the gates were passed. */
export async function concludeCase(
  context: Context,
  caseRow: CaseRow,
  decision: TemplateDecision,
  status: TemplateStatus,
  words: DecisionWords,
  more: Prisma.InputJsonObject = {},
): Promise<void> {
  const written = await enterStatus(context, caseRow, status, { decision: decision.key, decisionName: decision.name })
  context.record(
    caseEvent(written, 'case.decided', {
      decision: decision.name,
      reasonCode: words.reasonCode ?? null,
      narrative: words.narrative,
      from: { status: caseRow.status, name: caseRow.statusName, kind: caseRow.statusKind },
      to: { status: status.key, name: status.name, kind: status.kind },
      slaOutcome:
        written.slaStoppedAt && written.slaDeadline
          ? written.slaStoppedAt < written.slaDeadline
            ? 'met'
            : 'missed'
          : null,
      ...more,
    }),
  )
}

async function propose(
  context: Context,
  caseRow: CaseRow,
  decision: TemplateDecision,
  input: DecisionWords & { as?: string },
): Promise<DecidedCase> {
  const { tx, actor, at } = context
  const pending = await tx.prisma.proposal.findFirst({ where: { caseId: caseRow.id, state: 'pending' } })
  if (pending)
    throw new AppError('conflict', 'already_proposed', 'A proposed decision waits for a second person already.', {
      data: { proposalId: pending.id },
    })
  const makerId = await makerOf(context, input.as)
  const evidence = await gatherEvidence(tx, caseRow)
  const written = await writeCase(context, caseRow, {})
  const proposal = await tx.prisma.proposal.create({
    data: {
      environmentId: tx.environmentId,
      caseId: caseRow.id,
      decision: decision.key,
      reasonCode: input.reasonCode ?? null,
      narrative: input.narrative,
      makerId,
      caseVersion: caseRow.version,
      evidence: evidence as unknown as Prisma.InputJsonObject,
      evidenceHash: hashEvidence(evidence),
      createdAt: at,
    },
  })
  await startOtherClock(tx, await routingPlanIn(tx), caseRow.id, caseRow, 'approval', at)
  context.record(
    caseEvent(written, 'case.decision_proposed', {
      proposalId: proposal.id,
      decision: decision.name,
      reasonCode: input.reasonCode ?? null,
      narrative: input.narrative,
      makerId,
      actorKind: actor.kind,
    }),
  )
  return { case: await viewCase(tx, caseRow.id, at), proposalId: proposal.id }
}

/** Whose hand the proposal counts as: the person named, else the one who made the key. */
async function makerOf({ tx, actor }: Context, as: string | undefined): Promise<string> {
  if (actor.kind === 'apiKey' && as === undefined && actor.ownerId) return actor.ownerId
  return (await actingPerson(tx, actor, as, 'case:decide')).id
}
