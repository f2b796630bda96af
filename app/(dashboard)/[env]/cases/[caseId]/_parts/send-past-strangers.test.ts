import { expect, test } from 'vitest'
import type { MissedEvent } from '@/lib/cases/events'
import type { Result } from '@/lib/doors/result'
import { missedEvents, sendPastStrangers } from './send-past-strangers'

const event = (actorId: string, field: string): MissedEvent => ({
  type: 'case.updated',
  actorKind: 'user',
  actorId,
  payload: { changes: [{ field, from: null, to: 'x' }] },
  at: '2026-01-01T00:00:00Z',
})

/** A case that `events` change one after another, each just before the next write arrives. */
function busyCase(events: MissedEvent[]) {
  let version = 1
  const sent: number[] = []
  const send = async (basedOn: number): Promise<Result<object>> => {
    sent.push(basedOn)
    if (version - 1 < events.length) version += 1
    if (basedOn === version) return { ok: true, value: {} }
    return {
      ok: false,
      refusal: {
        kind: 'conflict',
        code: 'stale',
        message: 'The case has changed.',
        problems: [],
        requestId: '',
        data: { version, changes: events.slice(basedOn - 1, version - 1) },
      },
    }
  }
  return { send, sent }
}
const mine = { version: 1, aspect: 'fields.country', ownId: 'me' }

test("a person's own quick changes, one after another, never meet as a conflict", async () => {
  const { send, sent } = busyCase([
    event('me', 'fields.legal_name'),
    event('me', 'tags'),
    event('me', 'fields.country'),
  ])
  expect(await sendPastStrangers(send, mine)).toEqual({ ok: true, value: {} })
  expect(sent).toEqual([1, 2, 3, 4])
})

test('of what was missed, the refusal names only what somebody else changed of the same', async () => {
  const { send } = busyCase([event('me', 'fields.legal_name'), event('maya', 'fields.country')])
  const result = await sendPastStrangers(send, mine)
  expect(result.ok ? [] : missedEvents(result.refusal)).toEqual([event('maya', 'fields.country')])
})

test('a case that never stands still is given up after the last round, as no conflict', async () => {
  const { send, sent } = busyCase(Array.from({ length: 20 }, () => event('maya', 'tags')))
  const result = await sendPastStrangers(send, { ...mine, rounds: 4 })
  expect(result.ok ? null : [result.refusal.code, missedEvents(result.refusal)]).toEqual(['stale', []])
  expect(sent).toHaveLength(4)
})
