import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { type Actor, actorId } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'

interface Reading {
  caseId: string
  kind: 'opened' | 'revealed' | 'downloaded' | 'exported'
  field?: string
  reason?: string
  fileId?: string
}

/** Opening again within this says nothing new: a reload, the way back from a list. */
const reopenedMs = 5 * 60_000

/**
 * Reading is an act of its own: who saw what, when, and why. Of a machine only what it carries off is kept; polling is
 * how it works.
 */
export async function recordReading(tx: Tx, actor: Actor, reading: Reading): Promise<void> {
  const { caseId, kind, field = null, fileId = null } = reading
  const carriedOff = kind === 'downloaded' || kind === 'exported'
  if (actor.kind !== 'member' && !carriedOff) return
  const at = now()
  const { reason, ...reader } = readerOf(actor, reading.reason)
  if (kind === 'opened') {
    const since = new Date(at.getTime() - reopenedMs)
    const known = await tx.prisma.readingLog.findFirst({
      where: { caseId, ...reader, kind, at: { gt: since } },
      select: { id: true },
    })
    if (known) return
  }
  await tx.prisma.readingLog.create({
    data: { environmentId: tx.environmentId, ...reader, caseId, kind, field, reason, fileId, at },
    select: { id: true },
  })
}

function readerOf(actor: Actor, reason: string | null = null) {
  if (actor.kind === 'member') return { userId: actor.userId, reason }
  if (actor.kind === 'apiKey') return { apiKeyId: actor.apiKeyId, reason }
  return { reason: reason ?? actorId(actor) }
}
