import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { notFound } from '@/lib/kernel/errors'

/** A team of the environment. @throws AppError `not_found` */
export async function accessTeam(tx: Tx, teamId: string) {
  const team = await tx.prisma.team.findFirst({
    where: { id: teamId, environmentId: tx.environmentId },
    select: { id: true, name: true },
  })
  if (!team) throw notFound('team')
  return team
}
