import { describe, expect, it } from 'vitest'
import { toToken } from '@/lib/kernel/ids'
import { makeCase, makeWorld } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'

describe('claiming', () => {
  it('gives 50 callers 50 different cases, then nothing', async () => {
    const world = await makeWorld()
    const { ask } = await makeKey(world)
    for (let index = 0; index < 50; index++) await makeCase(world)
    const as = world.people.reviewer.email
    const path = `/v1/queues/${toToken('queue', world.queueId)}/claim-next`
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, index) => ask('POST', index % 2 ? path : '/v1/claim-next', { as })),
    )
    expect(replies.map(({ status }) => status)).toEqual(Array(50).fill(200))
    expect(new Set(replies.map(({ body }) => body.data.case.token)).size).toBe(50)
    expect(replies[0]?.body.data.why).toContain('Medium priority')
    const none = await ask('POST', path, { as })
    expect([none.status, none.body]).toEqual([204, null])
    expect(none.headers.get('x-request-id')).toMatch(/^req_/)
  })

  it('gives one case to one of 30 and tells the others who has it', async () => {
    const world = await makeWorld()
    const { ask } = await makeKey(world)
    const token = toToken('case', (await makeCase(world)).id)
    const people = Object.values(world.people)
    const claims = await Promise.all(
      Array.from({ length: 30 }, (_, index) => {
        const person = index === 0 ? people[0] : people[1 + (index % 3)]
        return ask('POST', `/v1/cases/${token}/claim`, { as: person?.email })
      }),
    )
    const won = claims.filter(({ status }) => status === 200)
    const holder = won[0]?.body.data.assigned_to
    for (const claim of claims)
      if (claim.status !== 200)
        expect([claim.status, claim.body.error, claim.body.holder.token]).toEqual([409, 'already_claimed', holder])
    const since = claims.find(({ status }) => status === 409)?.body.since
    expect(since).toBe(won[0]?.body.data.assigned_at)
  })

  it('runs once per idempotency key', async () => {
    const world = await makeWorld()
    const { ask } = await makeKey(world)
    await makeCase(world)
    await makeCase(world)
    const header = { 'Idempotency-Key': crypto.randomUUID() }
    const body = { as: world.people.reviewer.email }
    const first = await ask('POST', '/v1/claim-next', body, header)
    const second = await ask('POST', '/v1/claim-next', body, header)
    expect(second.body).toEqual(first.body)
    expect(second.headers.get('idempotent-replayed')).toBe('true')
  })
})
