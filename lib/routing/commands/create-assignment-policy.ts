import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { keyOf } from '@/lib/kernel/key'
import { newId } from '@/lib/kernel/new-id'
import { lockRouting } from '@/lib/queues/access'
import { demandNamed } from '../access'
import { createAssignmentPolicyInput } from '../schema'

/** Makes a policy, last in the order they are asked in. */
export const createAssignmentPolicy = command({
  name: 'assignment_policy.create',
  permission: 'queue:write',
  input: createAssignmentPolicyInput,
  async run({ tx, at, record }, { key, skillRules, ...input }) {
    await lockRouting(tx)
    await demandNamed(tx, { ...input, skillRules })
    const { environmentId } = tx
    const known = await tx.prisma.assignmentPolicy.findMany({
      where: { environmentId },
      select: { key: true, position: true },
    })
    const taken = known.map((policy) => policy.key)
    const policyId = newId()
    await tx.prisma.assignmentPolicy.create({
      data: {
        ...input,
        id: policyId,
        environmentId,
        key: key ?? keyOf(input.name, taken),
        skillRules: skillRules as Prisma.InputJsonArray,
        position: Math.max(-1, ...known.map(({ position }) => position)) + 1,
        createdAt: at,
      },
    })
    record({
      type: 'assignment_policy.created',
      subjectType: 'assignment_policy',
      subjectId: policyId,
      payload: { name: input.name, method: input.method },
    })
    return { policyId }
  },
})
