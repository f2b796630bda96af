import 'server-only'
import { z } from 'zod'
import type { AuditAnchor } from '@/lib/db/generated/client'
import { query } from '@/lib/queries'
import type { AnchorView } from '../view'

export const anchorView = (row: AuditAnchor): AnchorView => ({
  number: row.number,
  cases: row.cases,
  events: row.events,
  root: Buffer.from(row.root).toString('hex'),
  hash: Buffer.from(row.hash).toString('hex'),
  afterEventId: row.afterEventId,
  uptoEventId: row.uptoEventId,
  createdAt: row.createdAt.toISOString(),
})

/** The environment's anchors, newest first, before number `before`. */
export const listAnchors = query({
  permission: 'audit:read',
  input: z.strictObject({
    before: z.number().int().min(1).optional(),
    limit: z.number().int().min(1).max(101).default(25),
  }),
  run: async ({ tx }, { before, limit }): Promise<AnchorView[]> => {
    const rows = await tx.prisma.auditAnchor.findMany({
      where: { environmentId: tx.environmentId, number: { lt: before } },
      orderBy: { number: 'desc' },
      take: limit,
    })
    return rows.map(anchorView)
  },
})
