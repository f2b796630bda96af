import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { keyOf } from '@/lib/kernel/key'
import { newId } from '@/lib/kernel/new-id'
import { lockRouting } from '@/lib/queues/access'
import { demandNamed } from '../access'
import { createSlaPolicyInput } from '../schema'

/** Makes a policy for cases created from now on; open ones keep their clocks. */
export const createSlaPolicy = command({
  name: 'sla_policy.create',
  permission: 'queue:write',
  input: createSlaPolicyInput,
  async run({ tx, at, record }, { key, matrix, clocks, ...input }) {
    await lockRouting(tx)
    await demandNamed(tx, input)
    const { environmentId } = tx
    const known = await tx.prisma.slaPolicy.findMany({ where: { environmentId }, select: { key: true } })
    const taken = known.map((policy) => policy.key)
    const slaPolicyId = newId()
    await tx.prisma.slaPolicy.create({
      data: {
        ...input,
        id: slaPolicyId,
        environmentId,
        key: key ?? keyOf(input.name, taken),
        matrix: matrix as Prisma.InputJsonArray,
        clocks: clocks as Prisma.InputJsonObject,
        createdAt: at,
      },
    })
    record({
      type: 'sla_policy.created',
      subjectType: 'sla_policy',
      subjectId: slaPolicyId,
      payload: { name: input.name },
    })
    return { slaPolicyId }
  },
})
