import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { lockCase } from '../access'
import { assignByPolicy } from '../route-case'
import { caseIdInput } from '../schema'
import { caseEvent, heldByNobody, writeCase } from '../write'

/**
 * Gives a case whose claim ran out back to its queue with the age it had, and on to whom a policy chooses, in one
 * transaction. One whose lease was renewed meanwhile stays; the answer is whether it was given back.
 */
export const expireLease = command({
  name: 'case.expire_lease',
  permission: 'case:claim',
  input: caseIdInput,
  async run(context, { caseId }) {
    const { tx, actor, at } = context
    const opened = await lockCase(tx, actor, caseId)
    const { assigneeId, leaseExpiresAt } = opened.caseRow
    if (!leaseExpiresAt || leaseExpiresAt > at) return unchanged(false)
    const written = await writeCase(context, opened.caseRow, heldByNobody)
    context.record(
      caseEvent(written, 'case.released', {
        assigneeId,
        leaseExpiresAt: leaseExpiresAt.toISOString(),
        reason: 'lease_expired',
      }),
    )
    await assignByPolicy(context, { ...opened, caseRow: written }, assigneeId)
    return true
  },
})
