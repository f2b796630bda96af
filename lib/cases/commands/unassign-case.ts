import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { lockCase } from '../access'
import { refuseEnded } from '../refuse-ended'
import { assignByPolicy } from '../route-case'
import { caseIdInput } from '../schema'
import { caseEvent, heldByNobody, viewCase, writeCase } from '../write'

/** Takes the case from person and team alike: it waits in its queue again, with the age it has. */
export const unassignCase = command({
  name: 'case.unassign',
  permission: 'case:assign',
  input: caseIdInput,
  async run(context, input) {
    const { tx, actor, at } = context
    const opened = await lockCase(tx, actor, input.caseId, input.version)
    const { caseRow } = opened
    refuseEnded(caseRow, opened.definition)
    if (!caseRow.assigneeId && !caseRow.assignedTeamId) return unchanged(await viewCase(tx, caseRow.id, at))
    const written = await writeCase(context, caseRow, { ...heldByNobody, assignedTeamId: null })
    context.record(
      caseEvent(written, 'case.unassigned', {
        from: { assigneeId: caseRow.assigneeId, assignedTeamId: caseRow.assignedTeamId },
      }),
    )
    await assignByPolicy(context, { ...opened, caseRow: written }, caseRow.assigneeId)
    return viewCase(tx, caseRow.id, at)
  },
})
