import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { type Actor, actorId, onBehalfOf } from '@/lib/kernel/actor'

/** One fact for the trail. `payload` holds from, to, reason and the like; it is what erasure takes away. */
export interface RecordedEvent {
  type: string
  subjectType: string
  subjectId: string
  caseId?: string
  /** The case's version after the change. */
  caseVersion?: number
  payload?: Prisma.InputJsonObject
}

/** Writes events stamped with their actor and instant. Chaining and the dispatcher's word are the table's own doing. */
export async function writeEvents(tx: Tx, actor: Actor, at: Date, events: RecordedEvent[]): Promise<void> {
  const { kind: actorKind, id, ...who } = actorPayload(actor)
  const actorColumns = { ...who, actorKind, actorId: id, environmentId: tx.environmentId, at }
  // one insert: its trigger runs row by row and sees the rows before, so the chain keeps their order
  await tx.prisma.event.createMany({ data: events.map((event) => ({ ...actorColumns, ...event })) })
}

/** The actor as the hot statements take it. */
export const actorPayload = (actor: Actor) => ({
  kind: actor.kind,
  id: actorId(actor),
  onBehalfOf: onBehalfOf(actor),
  via: actor.via,
  ip: actor.ip ?? null,
  requestId: actor.requestId ?? null,
})
