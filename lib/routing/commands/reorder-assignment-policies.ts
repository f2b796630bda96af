import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { lockRouting } from '@/lib/queues/access'
import { reorderAssignmentPoliciesInput } from '../schema'

/** Puts all live policies in the order they are asked in: the first that is for a case's template or queue chooses. */
export const reorderAssignmentPolicies = command({
  name: 'assignment_policy.reorder',
  permission: 'queue:write',
  input: reorderAssignmentPoliciesInput,
  async run({ tx, record }, { policyIds }) {
    await lockRouting(tx)
    const live = await tx.prisma.assignmentPolicy.findMany({
      where: { environmentId: tx.environmentId, archivedAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true },
    })
    const from = live.map(({ id }) => id)
    if (from.toSorted().join() !== policyIds.toSorted().join())
      throw new AppError(
        'conflict',
        'order_incomplete',
        'Policies were added or archived meanwhile. Name each live one once.',
        {
          field: 'policyIds',
        },
      )
    if (from.join() === policyIds.join()) return unchanged({ policyIds })
    for (const [position, id] of policyIds.entries())
      await tx.prisma.assignmentPolicy.update({ where: { id }, data: { position } })
    record({
      type: 'assignment_policy.reordered',
      subjectType: 'environment',
      subjectId: tx.environmentId,
      payload: { from, to: policyIds },
    })
    return { policyIds }
  },
})
