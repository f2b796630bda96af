import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { lockCase } from '../access'
import { deadlineChange } from '../deadline-change'
import { priorityName, priorityRank } from '../names'
import { refuseEnded } from '../refuse-ended'
import { retargetByPolicy } from '../retarget'
import { readmit } from '../route-case'
import { setCasePriorityInput } from '../schema'
import { caseEvent, viewCase, writeCase } from '../write'

/** Sets the priority and, where the deadline follows from policy, counts it anew from where the clock started. */
export const setCasePriority = command({
  name: 'case.set_priority',
  permission: 'case:update',
  input: setCasePriorityInput,
  async run(context, input) {
    const { tx, actor, at } = context
    const opened = await lockCase(tx, actor, input.caseId, input.version)
    const { caseRow, definition } = opened
    refuseEnded(caseRow)
    const priority = priorityRank(input.priority)
    if (priority === caseRow.priority) return unchanged(await viewCase(tx, caseRow.id, at))
    const sla = await retargetByPolicy(context, { ...caseRow, priority }, definition)
    const written = await writeCase(context, caseRow, { priority, ...sla })
    context.record(
      caseEvent(written, 'case.priority_set', {
        from: priorityName(caseRow.priority),
        to: input.priority,
        deadline: deadlineChange(caseRow.slaDeadline, written.slaDeadline),
      }),
    )
    await readmit(context, opened, written)
    return viewCase(tx, caseRow.id, at)
  },
})
