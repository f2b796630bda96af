import 'server-only'
import { z } from 'zod'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { lockCase } from '../access'
import { deadlineChange } from '../deadline-change'
import { retargetByPolicy } from '../retarget'
import { caseEvent, writeCase } from '../write'

/** Counts the deadline of an open case anew where this policy set it or would now; one set by hand stands. */
export const retargetCase = command({
  name: 'case.retarget',
  permission: 'case:update',
  input: z.strictObject({ caseId: z.uuid(), slaPolicyId: z.uuid(), reason: z.string().max(500) }),
  async run(context, { caseId, slaPolicyId, reason }) {
    const { tx, actor } = context
    const { caseRow, definition } = await lockCase(tx, actor, caseId)
    if (caseRow.resolvedAt) return unchanged(null)
    const sla = await retargetByPolicy(context, caseRow, definition, { onlyOfPolicy: slaPolicyId })
    if (!sla) return unchanged(null)
    const written = await writeCase(context, caseRow, sla)
    context.record(
      caseEvent(written, 'case.deadline_set', {
        deadline: deadlineChange(caseRow.slaDeadline, written.slaDeadline),
        source: 'policy_change',
        reason,
      }),
    )
    return written.slaDeadline?.toISOString() ?? null
  },
})
