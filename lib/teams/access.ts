import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { notFound, type Problem } from '@/lib/kernel/errors'

/** A team of the environment, held against other changes of it. @throws AppError `not_found` */
export async function lockTeam(tx: Tx, teamId: string) {
  await tx.prisma
    .$queryRaw`select 1 from teams where id = ${teamId}::uuid and environment_id = ${tx.environmentId}::uuid for no key update`
  const team = await tx.prisma.team.findFirst({
    where: { id: teamId, environmentId: tx.environmentId },
    include: { members: { select: { userId: true } } },
  })
  if (!team) throw notFound('team')
  return team
}

/** People named who do not belong here. */
export async function unknownMembers(tx: Tx, userIds: readonly string[], field: string): Promise<Problem[]> {
  const known = await tx.prisma.membership.count({
    where: { environmentId: tx.environmentId, userId: { in: [...userIds] } },
  })
  if (known === new Set(userIds).size) return []
  return [{ field, code: 'unknown_person', message: 'There is no such person in this environment.' }]
}
