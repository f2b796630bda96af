import 'server-only'
import { z } from 'zod'
import type { Role } from '@/lib/auth/permissions'
import { now } from '@/lib/kernel/clock'
import { query } from '@/lib/queries'
import type { InvitationView } from '../schema'

/** Invitations nobody has accepted yet, newest first; never the token's hash. */
export const listInvitations = query({
  permission: 'member:write',
  input: z.strictObject({}),
  async run({ tx }): Promise<InvitationView[]> {
    const at = now()
    const rows = await tx.prisma.invitation.findMany({
      where: { environmentId: tx.environmentId, acceptedAt: null },
      select: { id: true, email: true, name: true, roles: true, createdAt: true, expiresAt: true },
      orderBy: { createdAt: 'desc' },
      take: 500,
    })
    return rows.map((row) => ({
      ...row,
      roles: row.roles as Role[],
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      expired: row.expiresAt <= at,
    }))
  },
})
