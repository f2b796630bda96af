import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { AppError, notFound } from '@/lib/kernel/errors'
import type { Refused } from './rules'

/** Puts changes of an environment's members in one line, so that two admins cannot demote each other at once. */
export async function lockMembers(tx: Tx): Promise<void> {
  await tx.prisma.$queryRaw`select 1 from environments where id = ${tx.environmentId}::uuid for no key update`
}

const columns = { id: true, name: true, availability: true, awayFrom: true, awayTo: true, disabledAt: true } as const

/** One member of the environment. @throws AppError `not_found` */
export async function accessMember(tx: Tx, userId: string) {
  const found = await tx.prisma.membership.findUnique({
    where: { environmentId_userId: { environmentId: tx.environmentId, userId } },
    select: { id: true, roles: true, user: { select: columns } },
  })
  if (!found) throw notFound('member')
  const { user, id: membershipId, roles } = found
  return { ...user, membershipId, roles, disabled: user.disabledAt !== null }
}

/** What the rules of members ask about the place and the one who acts. */
export const sceneOf = async (tx: Tx, actor: Actor, userId: string) => ({
  self: actor.kind === 'member' && actor.userId === userId,
  activeAdmins: await tx.prisma.membership.count({
    where: { environmentId: tx.environmentId, roles: { has: 'admin' }, user: { disabledAt: null } },
  }),
})

/** @throws AppError `conflict` with the rule's own sentence */
export function demand(refused: Refused): void {
  if (refused) throw new AppError('conflict', refused.code, refused.message)
}

export interface Weight {
  foreign: number
  orphaned: number
}

/** Disabling and enabling reach every environment of the person, so the one who does it must lead them all. @throws AppError */
export async function demandReach(tx: Tx, actor: Actor, userId: string): Promise<Weight> {
  const actorId = actor.kind === 'member' ? actor.userId : null
  const [row] = await tx.prisma.$queryRaw<{ weight: Weight | null }[]>`
    select weigh_disabling(${userId}::uuid, ${actorId}::uuid) as weight`
  if (!row?.weight) throw notFound('member')
  if (row.weight.foreign > 0)
    throw new AppError(
      'forbidden',
      'belongs_elsewhere',
      'This person also belongs to an environment that you do not administer. Remove them from this one instead.',
    )
  return row.weight
}
