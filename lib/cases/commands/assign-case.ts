import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { findPerson } from '@/lib/members/find-person'
import { lockCase } from '../access'
import { refuseEnded } from '../refuse-ended'
import { assignCaseInput } from '../schema'
import { caseEvent, viewCase, writeCase } from '../write'

/** Gives the case to a person, a team, or both; a person named replaces any holder and ends their lease. */
export const assignCase = command({
  name: 'case.assign',
  permission: 'case:assign',
  input: assignCaseInput,
  async run(context, input) {
    const { tx, actor, at } = context
    const { caseRow, definition } = await lockCase(tx, actor, input.caseId, input.version)
    refuseEnded(caseRow, definition)
    const person = input.assignee ? await findPerson(tx, input.assignee, 'assignee') : null
    if (person && !person.roles.some((role) => role !== 'auditor'))
      throw new AppError('invalid', 'cannot_review', `${person.name} only reads and cannot be given cases.`, {
        field: 'assignee',
      })
    const team = input.teamId ? await tx.prisma.team.findUnique({ where: { id: input.teamId } }) : null
    if (input.teamId && !team)
      throw new AppError('invalid', 'unknown_team', 'There is no such team here.', { field: 'teamId' })
    const assigneeId = person?.id ?? caseRow.assigneeId
    const assignedTeamId = team?.id ?? caseRow.assignedTeamId
    if (assigneeId === caseRow.assigneeId && assignedTeamId === caseRow.assignedTeamId && !caseRow.leaseExpiresAt)
      return unchanged(await viewCase(tx, caseRow.id, at))
    const written = await writeCase(context, caseRow, {
      assigneeId,
      assignedTeamId,
      assignedAt: at,
      assignmentMethod: 'manual',
      assignmentReason: input.reason ?? 'Assigned by hand.',
      ...(person ? { leaseExpiresAt: null } : {}),
    })
    context.record(
      caseEvent(written, 'case.assigned', {
        from: { assigneeId: caseRow.assigneeId, assignedTeamId: caseRow.assignedTeamId },
        to: { assigneeId, assignedTeamId },
        method: 'manual',
        reason: input.reason ?? null,
      }),
    )
    return viewCase(tx, caseRow.id, at)
  },
})
