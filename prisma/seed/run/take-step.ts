import 'server-only'
import { approveProposal } from '@/lib/cases/commands/approve-proposal'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { attachObjects } from '@/lib/cases/commands/attach-objects'
import { claimCase } from '@/lib/cases/commands/claim-case'
import { commentOnCase } from '@/lib/cases/commands/comment-on-case'
import { decideCase } from '@/lib/cases/commands/decide-case'
import { escalateCase } from '@/lib/cases/commands/escalate-case'
import { releaseCase } from '@/lib/cases/commands/release-case'
import { returnProposal } from '@/lib/cases/commands/return-proposal'
import { setCasePriority } from '@/lib/cases/commands/set-case-priority'
import { setObjectStatus } from '@/lib/cases/commands/set-object-status'
import { snoozeCase } from '@/lib/cases/commands/snooze-case'
import { updateCase } from '@/lib/cases/commands/update-case'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import type { Step } from '../plan/steps'
import type { SeededEnvironment } from './set-up'
import { tick } from './tick'
import { walkToStatus } from './walk-to-status'

type LaterStep = Exclude<Step, { do: 'create' }>

/** One step of a story as the command it is. */
export async function takeStep(
  environment: SeededEnvironment,
  actor: Actor,
  caseId: string,
  step: LaterStep,
  tx: Tx,
): Promise<unknown> {
  const person = (login: string) => environment.people.get(login)?.id
  switch (step.do) {
    case 'assign':
      return assignCase(actor, { caseId, assignee: person(step.to), reason: step.reason }, tx)
    case 'assign_team':
      return assignCase(actor, { caseId, teamId: environment.teams.get(step.team), reason: step.reason }, tx)
    case 'claim':
      return claimCase(actor, { caseId }, tx)
    case 'release':
      return releaseCase(actor, { caseId, reason: step.reason }, tx)
    case 'status':
      return walkToStatus(tx, actor, caseId, step.to, step.comment)
    case 'escalate':
      return escalate(tx, actor, caseId, step.reason, step.to && person(step.to))
    case 'update':
      return updateCase(actor, { caseId, fields: step.fields }, tx)
    case 'priority':
      return setCasePriority(actor, { caseId, priority: step.to }, tx)
    case 'tick':
      return tick(tx, actor, caseId, (_, place) => place < step.count)
    case 'comment':
      return commentOnCase(actor, { caseId, message: step.text }, tx)
    case 'attach':
      return step.objects.length > 0 ? attachObjects(actor, { caseId, objects: step.objects }, tx) : undefined
    case 'resolve_alerts':
      return resolveAlerts(tx, actor, caseId, step)
    case 'decide': {
      const { decision, verdict } = step
      return decideCase(actor, { caseId, decision, reasonCode: verdict.reason, narrative: verdict.text }, tx)
    }
    case 'approve_proposal':
      return approveProposal(actor, { proposalId: await pendingProposal(tx, caseId), comment: step.comment }, tx)
    case 'return_proposal':
      return returnProposal(actor, { proposalId: await pendingProposal(tx, caseId), comment: step.comment }, tx)
    case 'snooze':
      return snoozeCase(actor, { caseId, until: step.until.toISOString(), reason: step.reason }, tx)
  }
}

/** Where the clock was quicker, the case only changes hands. */
async function escalate(tx: Tx, actor: Actor, caseId: string, reason: string, to: string | undefined): Promise<void> {
  const { status } = await tx.prisma.case.findUniqueOrThrow({ where: { id: caseId }, select: { status: true } })
  if (status === 'escalated') await assignCase(actor, { caseId, assignee: to, reason }, tx)
  else await escalateCase(actor, { caseId, reason, escalateTo: to }, tx)
}

type Resolving = Extract<Step, { do: 'resolve_alerts' }>

async function resolveAlerts(tx: Tx, actor: Actor, caseId: string, step: Resolving): Promise<void> {
  const alerts = await tx.prisma.caseObject.findMany({
    where: { caseId, object: { type: 'alert' } },
    include: { object: true },
  })
  const note = step.note.slice(0, 300)
  for (const { object } of alerts)
    if (object.status !== 'Resolved' && object.status !== 'False Positive')
      await setObjectStatus(actor, { objectId: object.id, status: step.as, note }, tx)
}

async function pendingProposal(tx: Tx, caseId: string): Promise<string> {
  return (await tx.prisma.proposal.findFirstOrThrow({ where: { caseId, state: 'pending' } })).id
}
