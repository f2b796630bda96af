import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import type { LayoutContent, LayoutView } from '../schema'

/** Layouts, oldest first; deleted ones only where named. */
export const listLayouts = query({
  permission: 'template:read',
  input: z.strictObject({ ids: z.array(z.uuid()).max(100).optional() }),
  async run({ tx }, { ids }): Promise<LayoutView[]> {
    const rows = await tx.prisma.domainLayout.findMany({
      where: ids ? { id: { in: ids } } : { deletedAt: null },
      orderBy: { id: 'asc' },
    })
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      content: row.content as unknown as LayoutContent,
      deleted: row.deletedAt !== null,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    }))
  },
})
