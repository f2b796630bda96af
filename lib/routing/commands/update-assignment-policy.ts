import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { unchanged } from '@/lib/kernel/command'
import { lockRouting } from '@/lib/queues/access'
import { accessPolicy, demandNamed } from '../access'
import type { SourceKind } from '../names'
import { updateAssignmentPolicyInput } from '../schema'

/** Changes what is named. Who holds a case keeps it; what waits is given out by the policy as it is now. */
export const updateAssignmentPolicy = command({
  name: 'assignment_policy.update',
  permission: 'queue:write',
  input: updateAssignmentPolicyInput,
  async run({ tx, record }, { policyId, skillRules, ...plain }) {
    await lockRouting(tx)
    const policy = await accessPolicy(tx, policyId)
    const sourceKind = plain.sourceKind ?? (policy.sourceKind as SourceKind)
    // templates are no queues: with another kind the sources are looked up anew, named or not
    const sourceIds = plain.sourceKind && !plain.sourceIds ? policy.sourceIds : plain.sourceIds
    await demandNamed(tx, { ...plain, skillRules, sourceKind, sourceIds })
    const given = { ...plain, skillRules }
    const before = policy as Record<string, unknown>
    const changes = Object.entries(given).filter(
      ([member, value]) => value !== undefined && JSON.stringify(before[member]) !== JSON.stringify(value),
    )
    if (changes.length === 0) return unchanged({ policyId })
    await tx.prisma.assignmentPolicy.update({
      where: { id: policyId },
      data: { ...plain, ...(skillRules ? { skillRules: skillRules as Prisma.InputJsonArray } : {}) },
    })
    record({
      type: 'assignment_policy.updated',
      subjectType: 'assignment_policy',
      subjectId: policyId,
      payload: {
        name: plain.name ?? policy.name,
        changes: changes.map(([field, to]) => ({ field, from: before[field] ?? null, to })) as Prisma.InputJsonArray,
      },
    })
    return { policyId }
  },
})
