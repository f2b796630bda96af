import 'server-only'
import { permissionsOfRoles, permissionsOfScopes } from '@/lib/auth/permissions'
import { systemActor } from '@/lib/auth/system-actor'
import type { Batch } from '@/lib/db/generated/client'
import { transaction } from '@/lib/db/transaction'
import type { Actor, Via } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { toToken } from '@/lib/kernel/ids'

/** Whoever started the batch with what they may do by now; null when they may not come in any more. */
export const creatorOf = (batch: Batch): Promise<Actor | null> =>
  transaction(batch.environmentId, async (tx) => {
    const { organizationId } = await tx.prisma.environment.findUniqueOrThrow({ where: { id: batch.environmentId } })
    const requestId = toToken('batch', batch.id)
    const place = { organizationId, environmentId: batch.environmentId, via: batch.via as Via, requestId }
    if (batch.creatorKind === 'system') return { ...systemActor(batch.environmentId, batch.creatorId), ...place }
    if (batch.creatorKind === 'apiKey') {
      const key = await tx.prisma.apiKey.findFirst({
        where: {
          id: batch.creatorId,
          revokedAt: null,
          OR: [{ expiresAt: null }, { expiresAt: { gt: now() } }],
        },
      })
      if (!key) return null
      return {
        ...place,
        kind: 'apiKey',
        apiKeyId: key.id,
        ownerId: key.createdBy,
        onBehalfOf: batch.onBehalfOf ?? undefined,
        permissions: permissionsOfScopes(key.scopes),
      }
    }
    const membership = await tx.prisma.membership.findFirst({
      where: { userId: batch.creatorId, environmentId: batch.environmentId, user: { disabledAt: null } },
    })
    if (!membership) return null
    const { roles, userId } = membership
    return { ...place, kind: 'member', userId, roles, permissions: permissionsOfRoles(roles) }
  })
