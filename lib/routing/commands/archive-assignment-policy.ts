import 'server-only'
import { command } from '@/lib/commands'
import { lockRouting } from '@/lib/queues/access'
import { accessPolicy } from '../access'
import { archiveAssignmentPolicyInput } from '../schema'

/** Ends a policy for good. Who was given a case by it keeps the case. */
export const archiveAssignmentPolicy = command({
  name: 'assignment_policy.archive',
  permission: 'queue:write',
  input: archiveAssignmentPolicyInput,
  async run({ tx, at, record }, { policyId }) {
    await lockRouting(tx)
    const { name } = await accessPolicy(tx, policyId)
    await tx.prisma.assignmentPolicy.update({ where: { id: policyId }, data: { archivedAt: at } })
    record({
      type: 'assignment_policy.archived',
      subjectType: 'assignment_policy',
      subjectId: policyId,
      payload: { name },
    })
    return { policyId }
  },
})
