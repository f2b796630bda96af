import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import { type AssignmentPolicyView, skillRule } from '../schema'

/** Live policies, in the order they are asked. */
export const listAssignmentPolicies = query({
  permission: 'queue:read',
  input: z.strictObject({}),
  async run({ tx }): Promise<AssignmentPolicyView[]> {
    const rows = await tx.prisma.assignmentPolicy.findMany({
      where: { environmentId: tx.environmentId, archivedAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    })
    return rows.map(({ environmentId: _, position: __, archivedAt: ___, ...row }) => ({
      ...row,
      method: row.method as AssignmentPolicyView['method'],
      sourceKind: row.sourceKind as AssignmentPolicyView['sourceKind'],
      sortBy: row.sortBy as AssignmentPolicyView['sortBy'],
      skillRules: z.array(skillRule).parse(row.skillRules),
      createdAt: row.createdAt.toISOString(),
    }))
  },
})
