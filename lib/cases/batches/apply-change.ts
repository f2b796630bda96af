import 'server-only'
import type { z } from 'zod'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { AppError } from '@/lib/kernel/errors'
import { lockCase } from '../access'
import type { caseChange } from '../change-schema'
import { assignCase } from '../commands/assign-case'
import { decideCase } from '../commands/decide-case'
import { moveCase } from '../commands/move-case'
import { setCaseDeadline } from '../commands/set-case-deadline'
import { setCasePriority } from '../commands/set-case-priority'
import { setCaseStatus } from '../commands/set-case-status'
import { unassignCase } from '../commands/unassign-case'
import { updateCase } from '../commands/update-case'
import type { CaseView } from '../view'

type Change = z.output<typeof caseChange>

/** The ordinary command a change stands for. @throws AppError */
export async function applyChange(
  actor: Actor,
  caseId: string,
  change: Change,
  tx: Tx,
  version?: number,
): Promise<CaseView> {
  switch (change.type) {
    case 'assign': {
      const { assignee, teamId, reason } = change
      return assignCase(actor, { caseId, assignee, teamId, reason, version }, tx)
    }
    case 'unassign':
      return unassignCase(actor, { caseId, version }, tx)
    case 'move':
      return moveCase(actor, { caseId, queueId: change.queueId, reason: change.reason, version }, tx)
    case 'status': {
      const { status, comment, reasonCodes } = change
      return setCaseStatus(actor, { caseId, status, comment, reasonCodes, version }, tx)
    }
    case 'decide': {
      const { decision, reasonCode, narrative } = change
      return (await decideCase(actor, { caseId, decision, reasonCode, narrative, version }, tx)).case
    }
    case 'priority':
      return setCasePriority(actor, { caseId, priority: change.priority, version }, tx)
    case 'tags': {
      const { caseRow } = await lockCase(tx, actor, caseId, version)
      const kept = caseRow.tags.filter((tag) => !change.remove.includes(tag))
      return updateCase(actor, { caseId, tags: [...new Set([...kept, ...change.add])] }, tx)
    }
    case 'deadline':
      return setCaseDeadline(
        actor,
        { caseId, deadline: deadlineOf(change.deadline), reason: change.reason, version },
        tx,
      )
  }
}

function deadlineOf(deadline: Extract<Change, { type: 'deadline' }>['deadline']) {
  if (deadline === null || deadline === 'policy') return deadline
  const expiresInSeconds = Math.round((Date.parse(deadline.at) - now().getTime()) / 1000)
  if (expiresInSeconds < 1)
    throw new AppError('invalid', 'deadline_passed', 'This deadline is in the past.', { field: 'deadline' })
  return { expiresInSeconds }
}
