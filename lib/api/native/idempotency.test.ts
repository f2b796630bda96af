import { describe, expect, it } from 'vitest'
import { toToken } from '@/lib/kernel/ids'
import { asOwner, makeCase, makeWorld } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'

const body = { type: 'Onboarding', entity_category: 'Company', assigned_to: '<string>', metadata: { b: 1, a: 2 } }
const withKey = (key = crypto.randomUUID()) => ({ 'Idempotency-Key': key })

const countRows = (table: 'cases' | 'events', environmentId: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query(`select count(*)::int as count from ${table} where environment_id = $1`, [
      environmentId,
    ])
    return rows[0].count
  })

describe('an idempotency key', () => {
  it('gives the same answer again, whatever the order of the members', async () => {
    const world = await makeWorld()
    const { ask } = await makeKey(world)
    const header = withKey()
    const first = await ask('POST', '/v1/cases', body, header)
    const again = await ask('POST', '/v1/cases', { ...body, metadata: { a: 2, b: 1 } }, header)
    expect(first.headers.get('idempotent-replayed')).toBeNull()
    expect([again.status, again.body]).toEqual([201, first.body])
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect(await countRows('cases', world.environmentId)).toBe(1)
  })

  it('makes one case of 60 at once', async () => {
    const world = await makeWorld()
    const { ask } = await makeKey(world)
    const before = await countRows('events', world.environmentId)
    const header = withKey()
    const replies = await Promise.all(Array.from({ length: 60 }, () => ask('POST', '/v1/cases', body, header)))
    const tokens = new Set(replies.filter(({ status }) => status === 201).map((reply) => reply.body.data.token))
    expect(tokens.size).toBe(1)
    for (const reply of replies.filter(({ status }) => status !== 201)) {
      expect([reply.status, reply.body.error]).toEqual([409, 'idempotency_in_progress'])
      expect(reply.headers.get('retry-after')).toBe('1')
    }
    expect(await countRows('cases', world.environmentId)).toBe(1)
    expect(await countRows('events', world.environmentId)).toBe(before + 1)
  })

  it('is refused with another body, and when it is no UUID', async () => {
    const world = await makeWorld()
    const { ask } = await makeKey(world)
    const header = withKey()
    await ask('POST', '/v1/cases', body, header)
    const other = await ask('POST', '/v1/cases', { ...body, title: 'Other' }, header)
    expect([other.status, other.body.error]).toEqual([422, 'idempotency_key_reused'])
    const odd = await ask('POST', '/v1/cases', body, withKey('once'))
    expect([odd.status, odd.body.error]).toEqual([400, 'invalid_idempotency_key'])
  })

  it('does not remember a refusal', async () => {
    const world = await makeWorld()
    const { ask } = await makeKey(world)
    const header = withKey()
    const wrong = { ...body, case_queue_id: toToken('queue', crypto.randomUUID()) }
    expect((await ask('POST', '/v1/cases', wrong, header)).status).toBe(422)
    expect((await ask('POST', '/v1/cases', body, header)).status).toBe(201)
  })

  it('belongs to one key and one path', async () => {
    const world = await makeWorld()
    const one = await makeKey(world)
    const other = await makeKey(world)
    const header = withKey()
    const first = await one.ask('POST', '/v1/cases', body, header)
    expect((await other.ask('POST', '/v1/cases', body, header)).body.data.token).not.toBe(first.body.data.token)
  })

  it('holds for every other write too', async () => {
    const world = await makeWorld()
    const { ask } = await makeKey(world)
    const path = `/v1/cases/${toToken('case', (await makeCase(world)).id)}`
    for (const [method, at, sent] of [
      ['POST', `${path}/comments`, { message: 'Once' }],
      ['PATCH', path, { title: 'Once' }],
      ['POST', `${path}/objects`, { objects: [{ type: 'person', data: { first_name: 'Ana' } }] }],
      ['POST', '/v1/objects', { type: 'generic', title: 'Once' }],
      ['POST', '/v1/cases/bulk', { case_ids: [path.slice(10)], action: 'comment', message: 'Twice' }],
      ['DELETE', `${path}/sla`, undefined],
    ] as const) {
      const header = withKey()
      const twins = await Promise.all([ask(method, at, sent, header), ask(method, at, sent, header)])
      const done = twins.find(({ status }) => status < 300)
      const replay = await ask(method, at, sent, header)
      expect([at, replay.status, replay.body]).toEqual([at, done?.status, done?.body])
      expect(replay.headers.get('idempotent-replayed')).toBe('true')
    }
    expect((await ask('GET', `${path}/comments`)).body.data).toHaveLength(2)
    expect((await ask('GET', `${path}/objects`)).body.data).toHaveLength(1)
  })
})
