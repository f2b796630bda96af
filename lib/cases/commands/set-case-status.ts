import 'server-only'
import type { z } from 'zod'
import { type Context, command } from '@/lib/commands'
import { addComment } from '@/lib/comments/add-comment'
import { authorize, unchanged } from '@/lib/kernel/command'
import { AppError, refuse } from '@/lib/kernel/errors'
import { findStatus } from '@/lib/templates/rules'
import type { TemplateDecision, TemplateStatus } from '@/lib/templates/schema'
import { lockCase, type OpenedCase } from '../access'
import { enterStatus } from '../enter-status'
import { factsOf } from '../facts'
import { refuseTransition } from '../refuse-transition'
import { assignByPolicy, readmit } from '../route-case'
import { decisionOfStatus, statusBlockers } from '../rules'
import { setCaseStatusInput } from '../schema'
import { caseEvent, viewCase } from '../write'
import { decideCase } from './decide-case'

/**
 * Moves the case along its template. Into the end status of a decision this *is* that decision, with its gates.
 * @throws AppError `invalid` invalid_transition (currentStatus, requestedStatus) or blocked with all blockers
 */
export const setCaseStatus = command({
  name: 'case.set_status',
  permission: 'case:update',
  input: setCaseStatusInput,
  async run(context, input) {
    const { tx, actor, at } = context
    const opened = await lockCase(tx, actor, input.caseId, input.version)
    const { caseRow, definition } = opened
    const status = findStatus(definition, input.status)
    if (!status)
      throw new AppError('invalid', 'unknown_status', `This template has no status ${input.status}.`, {
        field: 'status',
      })
    if (status.key === caseRow.status) return unchanged(await viewCase(tx, caseRow.id, at))
    refuseTransition(opened, status)
    const decision = decisionOfStatus(definition, status)
    if (decision !== 'none') return unchanged(await decideInstead(context, opened, status, decision, input))
    const blockers = statusBlockers(definition, factsOf(caseRow), status, input)
    if (blockers.length > 0) refuse(blockers, 'blocked')
    const comment = input.comment ? await addComment(context, caseRow, input.comment) : null
    const written = await enterStatus(context, caseRow, status, comment ? { commentsCount: { increment: 1 } } : {})
    context.record(
      caseEvent(written, 'case.status_changed', {
        from: { status: caseRow.status, name: caseRow.statusName, kind: caseRow.statusKind },
        to: { status: status.key, name: status.name, kind: status.kind },
        reasonCodes: input.reasonCodes,
        commentId: comment?.id ?? null,
      }),
    )
    await assignByPolicy(context, { definition, caseRow: await readmit(context, opened, written) })
    return viewCase(tx, caseRow.id, at)
  },
})

/** The decision records its own event, in this same transaction. */
async function decideInstead(
  { tx, actor }: Context,
  { caseRow }: OpenedCase,
  status: TemplateStatus,
  decision: TemplateDecision | null,
  input: z.output<typeof setCaseStatusInput>,
) {
  authorize(actor, 'case:decide')
  if (!decision)
    throw new AppError('invalid', 'decision_required', `${status.name} is reached by a decision. Say which one.`, {
      field: 'status',
    })
  const decided = await decideCase(
    actor,
    { caseId: caseRow.id, decision: decision.key, reasonCode: input.reasonCodes[0], narrative: input.comment ?? '' },
    tx,
  )
  return decided.case
}
