import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import { slaTarget } from '@/lib/templates/schema'
import { policyClocks, type SlaPolicyView } from '../schema'

/** Live policies, the default one first, then by name. */
export const listSlaPolicies = query({
  permission: 'queue:read',
  input: z.strictObject({}),
  async run({ tx }): Promise<SlaPolicyView[]> {
    const rows = await tx.prisma.slaPolicy.findMany({
      where: { environmentId: tx.environmentId, archivedAt: null },
      orderBy: [{ isDefault: 'desc' }, { name: 'asc' }, { id: 'asc' }],
    })
    return rows.map(({ environmentId: _, archivedAt: __, ...row }) => ({
      ...row,
      matrix: z.array(slaTarget).parse(row.matrix),
      clocks: policyClocks.parse(row.clocks),
      managersToldAt: row.managersToldAt as SlaPolicyView['managersToldAt'],
      createdAt: row.createdAt.toISOString(),
    }))
  },
})
