import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { describeEvent, eventActor, eventGroup, type TrailEvent } from './describe'
import { eventTypes } from './names'

const words = { names: { u1: 'Maya Chen', q1: 'First', q2: 'Second' }, label: (field: string) => field, time: String }
const event = (type: string, payload: Record<string, unknown> = {}, more: Partial<TrailEvent> = {}): TrailEvent => ({
  type,
  payload,
  actorKind: 'member',
  actorId: 'u1',
  actorName: 'Maya Chen',
  onBehalfOf: null,
  ...more,
})

it('knows every type that commands and statements record', () => {
  const folders = ['lib/cases/commands', 'lib/db/sql']
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /(?<!\.test)\.(ts|sql)$/.test(name))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  )
  const recorded = sources.flatMap((text) => [
    ...[...text.matchAll(/caseEvent\(\s*\w+,\s*'([\w.]+)'|type: '((?:case|object|sla)\.\w+)'/g)].map(
      (m) => m[1] ?? m[2],
    ),
    ...[...text.matchAll(/'((?:case|sla)\.\w+)'/g)].map((m) => m[1]),
  ])
  const known = eventTypes as readonly string[]
  const commandNames = new Set([...sources.join('\n').matchAll(/name: '([\w.]+)'/g)].map((m) => m[1]))
  const missing = new Set(recorded.filter((type) => type && !known.includes(type) && !commandNames.has(type)))
  expect([...missing]).toEqual([])
})

it.each(eventTypes)('says %s without a payload too, as after erasure', (type) => {
  expect(describeEvent(event(type), words).action.length).toBeGreaterThan(3)
})

it('says who, from what to what, and why', () => {
  const moved = event('case.moved', { from: 'q1', to: 'q2', reason: 'Wrong desk' })
  expect(describeEvent(moved, words)).toMatchObject({
    action: 'moved the case from First to Second',
    reason: 'Wrong desk',
  })
  const updated = event('case.updated', { changes: [{ field: 'fields.country', from: null, to: 'PT' }] })
  expect(describeEvent(updated, words)).toEqual({
    action: 'changed fields.country',
    changes: [{ label: 'fields.country', from: 'empty', to: 'PT' }],
    reason: undefined,
  })
})

it('groups machine noise apart and names each kind of actor', () => {
  expect(eventGroup(event('case.released', {}, { actorKind: 'system' }))).toBe('system')
  expect(eventGroup(event('case.commented'))).toBe('notes')
  expect(eventActor(event('case.woken', {}, { actorKind: 'system' }))).toBe('Docket')
  expect(eventActor(event('case.created', {}, { actorKind: 'apiKey', actorName: 'Core', onBehalfOf: 'ana' }))).toBe(
    'Core for ana',
  )
})
