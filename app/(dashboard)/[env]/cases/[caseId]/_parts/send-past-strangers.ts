import { collisions, type MissedEvent } from '@/lib/cases/events'
import type { Refusal, Result } from '@/lib/doors/result'

/** What a stale refusal says has happened since the version the writer saw; empty for every other refusal. */
export const missedEvents = (refusal: Refusal): MissedEvent[] =>
  refusal.code === 'stale' ? ((refusal.data?.changes as MissedEvent[] | undefined) ?? []) : []

/**
 * Sends a change; where others, or this person's own quick presses, changed something else meanwhile, sends it again on
 * top of that. Each round rests on a newer version. A stale refusal that comes back names only what the change collides
 * with, or, after as many rounds as nobody's colleagues manage, nothing.
 */
export async function sendPastStrangers(
  send: (version: number) => Promise<Result<object>>,
  { version, aspect, ownId, rounds = 10 }: { version: number; aspect: string; ownId: string; rounds?: number },
): Promise<Result<object>> {
  const result = await send(version)
  if (result.ok || result.refusal.code !== 'stale') return result
  const meeting = collisions(missedEvents(result.refusal), aspect, ownId)
  const newest = Number(result.refusal.data?.version)
  if (meeting.length === 0 && rounds > 1 && newest > version)
    return sendPastStrangers(send, { version: newest, aspect, ownId, rounds: rounds - 1 })
  return { ok: false, refusal: { ...result.refusal, data: { ...result.refusal.data, changes: meeting } } }
}
