import { describe, expect, it } from 'vitest'
import { collisions, type MissedEvent } from './events'

const event = (type: string, payload: Record<string, unknown>, actorId = 'maya'): MissedEvent => ({
  type,
  payload,
  actorId,
  actorKind: 'member',
  at: '2026-11-21T05:00:00Z',
})
const comment = event('case.commented', { message: 'hello' })
const status = event('case.status_changed', { from: { name: 'New' }, to: { name: 'In Progress' } })
const country = event('case.updated', { changes: [{ field: 'fields.country', from: 'PT', to: 'DE' }] })

describe('collisions', () => {
  it('lets a note and another field pass', () => {
    expect(collisions([comment, country], 'status', 'me')).toEqual([])
    expect(collisions([comment, status], 'fields.country', 'me')).toEqual([])
  })

  it('names the event that changed the same thing', () => {
    expect(collisions([comment, status], 'status', 'me')).toEqual([status])
    expect(collisions([country], 'fields.country', 'me')).toEqual([country])
  })

  it('does not hold a person up with their own changes', () => {
    expect(collisions([status], 'status', 'maya')).toEqual([])
  })

  it('lets a decision collide with whatever it rests on, not with notes', () => {
    expect(collisions([comment, country], '*', 'me')).toEqual([country])
  })
})
