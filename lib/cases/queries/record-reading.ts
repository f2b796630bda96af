import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'

interface Reading {
  caseId: string
  kind: 'opened' | 'revealed'
  field?: string
  reason?: string
}

/** Opening again within this says nothing new: a reload, the way back from a list. */
const reopenedMs = 5 * 60_000

/** Reading is an act of its own: who saw what, when, and why. Machines read under their key's own log. */
export async function recordReading(tx: Tx, actor: Actor, reading: Reading): Promise<void> {
  if (actor.kind !== 'member') return
  const at = now()
  const { caseId, kind, field = null, reason = null } = reading
  if (kind === 'opened') {
    const since = new Date(at.getTime() - reopenedMs)
    const known = await tx.prisma.readingLog.findFirst({
      where: { caseId, userId: actor.userId, kind, at: { gt: since } },
      select: { id: true },
    })
    if (known) return
  }
  await tx.prisma.readingLog.create({
    data: { environmentId: tx.environmentId, userId: actor.userId, caseId, kind, field, reason, at },
    select: { id: true },
  })
}
