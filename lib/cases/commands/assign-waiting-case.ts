import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { lockCase } from '../access'
import { assignByPolicy } from '../route-case'
import { caseIdInput } from '../schema'

/** Gives a case that waits to whom its policy chooses now; the person's id, or null while nobody is free for it. */
export const assignWaitingCase = command({
  name: 'case.assign_waiting',
  permission: 'case:assign',
  input: caseIdInput,
  async run(context, { caseId }) {
    const opened = await lockCase(context.tx, context.actor, caseId)
    const written = await assignByPolicy(context, opened)
    return written === opened.caseRow ? unchanged(null) : written.assigneeId
  },
})
