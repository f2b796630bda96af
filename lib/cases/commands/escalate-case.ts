import 'server-only'
import { command } from '@/lib/commands'
import { AppError } from '@/lib/kernel/errors'
import { findPerson } from '@/lib/members/find-person'
import { findStatus } from '@/lib/templates/rules'
import { lockCase } from '../access'
import { enterStatus } from '../enter-status'
import { refuseEnded } from '../refuse-ended'
import { refuseTransition } from '../refuse-transition'
import { assignByPolicy, readmit } from '../route-case'
import { escalateCaseInput } from '../schema'
import { caseEvent, viewCase } from '../write'

/** Puts the case into its template's status Escalated, with a person if one is named. */
export const escalateCase = command({
  name: 'case.escalate',
  permission: 'case:update',
  input: escalateCaseInput,
  async run(context, input) {
    const { tx, actor, at } = context
    const opened = await lockCase(tx, actor, input.caseId)
    const { caseRow, definition } = opened
    refuseEnded(caseRow)
    const status = findStatus(definition, 'escalated')
    if (!status) throw new AppError('invalid', 'cannot_escalate', 'This template has no status Escalated.')
    refuseTransition(opened, status)
    const person = input.escalateTo ? await findPerson(tx, input.escalateTo, 'escalateTo') : null
    const assignment = person && {
      assigneeId: person.id,
      assignedAt: at,
      assignmentMethod: 'manual',
      assignmentReason: 'Escalated to this person.',
      leaseExpiresAt: null,
    }
    const written = await enterStatus(context, caseRow, status, assignment ?? {})
    context.record(
      caseEvent(written, 'case.escalated', {
        from: { status: caseRow.status, name: caseRow.statusName, kind: caseRow.statusKind },
        to: { status: status.key, name: status.name, kind: status.kind },
        reason: input.reason,
        assigneeId: person?.id ?? null,
      }),
    )
    await assignByPolicy(context, { definition, caseRow: await readmit(context, opened, written) })
    return viewCase(tx, caseRow.id, at)
  },
})
