import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import type { ApiKeyView } from '../schema'

/** The environment's keys, newest first, revoked ones too; never the hash. */
export const listApiKeys = query({
  permission: 'apiKey:read',
  input: z.strictObject({}),
  async run({ tx }): Promise<ApiKeyView[]> {
    const rows = await tx.prisma.apiKey.findMany({
      omit: { hash: true, environmentId: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 500,
    })
    return rows.map((row) => ({
      ...row,
      shape: row.shape as ApiKeyView['shape'],
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt?.toISOString() ?? null,
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
      revokedAt: row.revokedAt?.toISOString() ?? null,
    }))
  },
})
