import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import type { CaseRule } from '../rule-schema'
import type { CaseRuleView } from '../schema'

/** Rules, oldest first; deleted ones only where named. */
export const listCaseRules = query({
  permission: 'template:read',
  input: z.strictObject({ ids: z.array(z.uuid()).max(100).optional() }),
  async run({ tx }, { ids }): Promise<CaseRuleView[]> {
    const rows = await tx.prisma.domainCaseRule.findMany({
      where: ids ? { id: { in: ids } } : { deletedAt: null },
      orderBy: { id: 'asc' },
    })
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      description: row.description,
      rule: row.rule as unknown as CaseRule,
      deleted: row.deletedAt !== null,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    }))
  },
})
