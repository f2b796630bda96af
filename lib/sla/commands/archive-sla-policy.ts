import 'server-only'
import { command } from '@/lib/commands'
import { AppError } from '@/lib/kernel/errors'
import { lockRouting } from '@/lib/queues/access'
import { accessSlaPolicy } from '../access'
import { archiveSlaPolicyInput } from '../schema'

/** Ends a policy for good; clocks that it set run on. */
export const archiveSlaPolicy = command({
  name: 'sla_policy.archive',
  permission: 'queue:write',
  input: archiveSlaPolicyInput,
  async run({ tx, at, record }, { slaPolicyId }) {
    await lockRouting(tx)
    const policy = await accessSlaPolicy(tx, slaPolicyId)
    if (policy.isDefault)
      throw new AppError(
        'conflict',
        'default_policy',
        `${policy.name} is the default policy. Make another one the default, or none, first.`,
      )
    await tx.prisma.slaPolicy.update({ where: { id: slaPolicyId }, data: { archivedAt: at } })
    record({
      type: 'sla_policy.archived',
      subjectType: 'sla_policy',
      subjectId: slaPolicyId,
      payload: { name: policy.name },
    })
    return { slaPolicyId }
  },
})
