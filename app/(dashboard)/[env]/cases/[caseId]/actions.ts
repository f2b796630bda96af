'use server'

import type { z } from 'zod'
import { approveProposal } from '@/lib/cases/commands/approve-proposal'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { attachObjects } from '@/lib/cases/commands/attach-objects'
import { claimNextCase } from '@/lib/cases/commands/claim-next-case'
import { commentOnCase } from '@/lib/cases/commands/comment-on-case'
import { decideCase } from '@/lib/cases/commands/decide-case'
import { deleteFile } from '@/lib/cases/commands/delete-file'
import { detachObject } from '@/lib/cases/commands/detach-object'
import { escalateCase } from '@/lib/cases/commands/escalate-case'
import { moveCase } from '@/lib/cases/commands/move-case'
import { redactCase } from '@/lib/cases/commands/redact-case'
import { releaseCase } from '@/lib/cases/commands/release-case'
import { restoreFile } from '@/lib/cases/commands/restore-file'
import { returnProposal } from '@/lib/cases/commands/return-proposal'
import { setCaseDeadline } from '@/lib/cases/commands/set-case-deadline'
import { setCasePriority } from '@/lib/cases/commands/set-case-priority'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import { setChecklistItem } from '@/lib/cases/commands/set-checklist-item'
import { setObjectStatus } from '@/lib/cases/commands/set-object-status'
import { snoozeCase } from '@/lib/cases/commands/snooze-case'
import { unassignCase } from '@/lib/cases/commands/unassign-case'
import { updateCase } from '@/lib/cases/commands/update-case'
import { revealField } from '@/lib/cases/queries/reveal-field'
import type { attachObjectsInput, claimNextCaseInput, closeProposalInput, decideCaseInput } from '@/lib/cases/schema'
import { caseAction } from '@/lib/doors/case-action'
import { serverAction } from '@/lib/doors/server-action'

export const assignCaseAction = caseAction(assignCase)
export const unassignCaseAction = caseAction(unassignCase)
export const releaseCaseAction = caseAction(releaseCase)
export const setCaseStatusAction = caseAction(setCaseStatus)
export const setCasePriorityAction = caseAction(setCasePriority)
export const setCaseDeadlineAction = caseAction(setCaseDeadline)
export const updateCaseAction = caseAction(updateCase)
export const moveCaseAction = caseAction(moveCase)
export const snoozeCaseAction = caseAction(snoozeCase)
export const redactCaseAction = caseAction(redactCase)
export const escalateCaseAction = caseAction(escalateCase)
export const setChecklistItemAction = caseAction(setChecklistItem)
export const detachObjectAction = caseAction(detachObject)
export const deleteFileAction = caseAction(deleteFile)
export const restoreFileAction = caseAction(restoreFile)
export const returnProposalAction = caseAction(returnProposal)
export const commentOnCaseAction = serverAction(commentOnCase)
export const setObjectStatusAction = serverAction(setObjectStatus)
export const revealFieldAction = serverAction(revealField)

export const attachObjectsAction = caseAction(
  async (actor, input: z.input<typeof attachObjectsInput>) => (await attachObjects(actor, input)).case,
)

export const decideCaseAction = serverAction(async (actor, input: z.input<typeof decideCaseInput>) => {
  const { case: caseView, proposalId } = await decideCase(actor, input)
  return { version: caseView.version, proposalId }
})

/** The void of a proposal is kept before it is told. */
export const approveProposalAction = caseAction(async (actor, input: z.input<typeof closeProposalInput>) => {
  const { case: caseView, voided } = await approveProposal(actor, input)
  if (voided) throw voided
  return caseView
})

export const claimNextCaseAction = serverAction(async (actor, input: z.input<typeof claimNextCaseInput>) => {
  const claimed = await claimNextCase(actor, input)
  return claimed && { number: claimed.case.number, why: claimed.why }
})
