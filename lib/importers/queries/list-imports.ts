import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import { importView } from '../import-view'
import type { ImportView } from '../schema'

const shownMost = 20

/** The environment's imports, newest first. */
export const listImports = query({
  permission: 'import:read',
  input: z.strictObject({}),
  async run({ tx }): Promise<ImportView[]> {
    const rows = await tx.prisma.import.findMany({
      where: { environmentId: tx.environmentId },
      orderBy: { createdAt: 'desc' },
      take: shownMost,
    })
    return rows.map(importView)
  },
})
