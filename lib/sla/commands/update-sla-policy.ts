import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { unchanged } from '@/lib/kernel/command'
import { lockRouting } from '@/lib/queues/access'
import { accessSlaPolicy, demandNamed } from '../access'
import { updateSlaPolicyInput } from '../schema'

/**
 * Changes what is named. Open cases keep their clocks unless asked otherwise; then the worker counts each anew, and its old
 * and new deadline go to its timeline.
 */
export const updateSlaPolicy = command({
  name: 'sla_policy.update',
  permission: 'queue:write',
  input: updateSlaPolicyInput,
  async run({ tx, record }, { slaPolicyId, applyToOpenCases, matrix, clocks, ...plain }) {
    await lockRouting(tx)
    const policy = await accessSlaPolicy(tx, slaPolicyId)
    await demandNamed(tx, plain, slaPolicyId)
    const before = policy as Record<string, unknown>
    const changes = Object.entries({ ...plain, matrix, clocks }).filter(
      ([member, value]) => value !== undefined && JSON.stringify(before[member]) !== JSON.stringify(value),
    )
    if (changes.length === 0 && !applyToOpenCases) return unchanged({ slaPolicyId, version: policy.version })
    const version = policy.version + (changes.length > 0 ? 1 : 0)
    if (plain.isDefault)
      await tx.prisma.slaPolicy.updateMany({
        where: { environmentId: tx.environmentId, isDefault: true, id: { not: slaPolicyId } },
        data: { isDefault: false },
      })
    await tx.prisma.slaPolicy.update({
      where: { id: slaPolicyId },
      data: {
        ...plain,
        version,
        ...(matrix ? { matrix: matrix as Prisma.InputJsonArray } : {}),
        ...(clocks ? { clocks: clocks as Prisma.InputJsonObject } : {}),
      },
    })
    record({
      type: 'sla_policy.updated',
      subjectType: 'sla_policy',
      subjectId: slaPolicyId,
      payload: {
        name: plain.name ?? policy.name,
        version,
        applyToOpenCases,
        changes: changes.map(([field, to]) => ({ field, from: before[field] ?? null, to })) as Prisma.InputJsonArray,
      },
    })
    return { slaPolicyId, version }
  },
})
