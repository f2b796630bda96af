import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOwnerPool } from '@/lib/db/owner'
import { asOwner, makeWorld } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'
import { startReceiver } from '@/lib/testing/receiver'
import { sendAll } from '@/lib/testing/webhook-scene'

process.env.WEBHOOK_ALLOW_PRIVATE = 'true'
let pool: Pool
beforeAll(() => {
  pool = openOwnerPool()
})
afterAll(async () => {
  delete process.env.WEBHOOK_ALLOW_PRIVATE
  await pool.end()
})

it('is registered, tested, looked into, sent again, rotated and put away', async () => {
  const { ask } = await makeKey(await makeWorld(), { scopes: ['webhooks:write'] })
  let status = 500
  const there = await startReceiver((_request, response) => void response.writeHead(status).end('answer'))
  const body = {
    url: there.url,
    events: ['case.created'],
    name: 'Ledger',
    style: 'zenoo',
    headers: { 'X-Team': 'kyc' },
  }
  const made = await ask('POST', '/v1/webhooks', body)
  expect(made.status).toBe(201)
  const { secret, ...webhook } = made.body.data
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(webhook).toMatchObject({ token: expect.stringMatching(/^whk_/), status: 'active', header_names: ['X-Team'] })
  const path = `/v1/webhooks/${webhook.token}`
  expect((await ask('GET', path)).body.data).toEqual(webhook)
  expect((await ask('GET', '/v1/webhooks')).body.data).toEqual([webhook])

  expect((await ask('POST', `${path}/test`)).status).toBe(202)
  await sendAll(pool)
  const [delivery] = (await ask('GET', `${path}/deliveries?status=pending`)).body.data
  expect(delivery).toMatchObject({
    token: expect.stringMatching(/^whd_/),
    event_type: 'webhook.tested',
    attempts_count: 1,
    last_response_status: 500,
    next_attempt_at: expect.any(String),
  })
  const at = `${path}/deliveries/${delivery.token}`
  const one = (await ask('GET', at)).body.data
  expect(one.request_body).toBe(there.received[0]?.body)
  expect(one.attempts).toMatchObject([{ number: 1, response_status: 500, response_excerpt: 'answer', failure: null }])
  status = 200
  expect((await ask('POST', `${at}/replay`)).status).toBe(202)
  await sendAll(pool)
  expect((await ask('GET', at)).body.data).toMatchObject({ status: 'delivered', attempts_count: 2 })

  const rotated = await ask('POST', `${path}/rotate-secret`, { expires_in_seconds: 60 })
  expect(rotated.body.data).toMatchObject({ previous_secret_expires_at: expect.any(String) })
  expect(rotated.body.data.secret).not.toBe(secret)
  const patched = await ask('PATCH', path, { enabled: false, events: ['*'] })
  expect(patched.body.data).toMatchObject({ status: 'disabled', events: ['*'], name: 'Ledger', description: '' })
  expect((await ask('POST', `${path}/test`)).body.error).toBe('webhook_not_active')
  expect((await ask('DELETE', path)).body.data).toMatchObject({ status: 'archived' })
  expect((await ask('PATCH', path, { name: 'Again' })).body.error).toBe('webhook_archived')
  expect((await ask('GET', '/v1/webhooks')).body.data).toEqual([])
  await there.stop()
})

it('gives its secret again to a twin of the request, and rests nowhere in the open', async () => {
  const world = await makeWorld()
  const { ask } = await makeKey(world)
  const key = { 'Idempotency-Key': crypto.randomUUID() }
  const body = { url: 'https://hooks.example.com', events: ['*'] }
  const first = await ask('POST', '/v1/webhooks', body, key)
  const again = await ask('POST', '/v1/webhooks', body, key)
  expect([again.status, again.body, again.headers.get('idempotent-replayed')]).toEqual([201, first.body, 'true'])
  const kept = await asOwner(async (owner) => {
    const { rows } = await owner.query('select result::text from idempotency_records where environment_id = $1', [
      world.environmentId,
    ])
    return rows.map(({ result }) => result).join()
  })
  expect(kept).toContain('hooks.example.com')
  expect(kept).not.toContain(first.body.data.secret)
})

it('refuses a wrong body with every problem, a missing scope and what is not there', async () => {
  const world = await makeWorld()
  const { ask } = await makeKey(world)
  const refused = await ask('POST', '/v1/webhooks', { url: 'nowhere', events: [], style: 'other', secret: 'mine' })
  expect(refused.status).toBe(422)
  expect(refused.body.details.map(({ field }: { field: string }) => field).sort()).toEqual([
    'events',
    'secret',
    'style',
  ])
  expect((await ask('POST', '/v1/webhooks', { url: 'nowhere', events: ['*'] })).body).toMatchObject({
    error: 'invalid_url',
    details: [{ field: 'url' }],
  })
  const { ask: other } = await makeKey(world, { scopes: ['cases:read'] })
  expect((await other('GET', '/v1/webhooks')).status).toBe(403)
  const made = await ask('POST', '/v1/webhooks', { url: 'https://hooks.example.com', events: ['*'] })
  const { ask: foreign } = await makeKey(await makeWorld())
  for (const path of ['', '/deliveries', '/deliveries/whd_01h455vb4pex5vsknk084sn02q'])
    expect((await foreign('GET', `/v1/webhooks/${made.body.data.token}${path}`)).status).toBe(404)
})
