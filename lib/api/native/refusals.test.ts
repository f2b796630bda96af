import { describe, expect, it } from 'vitest'
import { nativeRouter } from '@/lib/api/native/router'
import { revokeApiKey } from '@/lib/api-keys/commands/revoke-api-key'
import { asOwner, makeWorld, memberActor } from '@/lib/testing/factories'
import { makeKey, nativeClient } from '@/lib/testing/native-client'

const onboarding = { type: 'Onboarding', entity_category: 'Company' }

describe('a refusal', () => {
  it('names every problem of the body at once, in wire names', async () => {
    const world = await makeWorld()
    const { ask } = await makeKey(world)
    const reply = await ask('POST', '/v1/cases', {
      type: 'Wedding',
      priority: 1,
      colour: 'red',
      external_reference: 'x'.repeat(256),
      entity: { shoe_size: 44 },
      case_queue_id: 'here',
      sla_expires_in_seconds: 0,
    })
    expect(reply.status).toBe(422)
    expect(reply.body).toMatchObject({ error: 'invalid_input', request_id: reply.headers.get('x-request-id') })
    const fields = reply.body.details.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)
    expect(fields.sort()).toEqual([
      'case_queue_id invalid',
      'colour unknown_member',
      'entity.shoe_size unknown_member',
      'entity_category required',
      'external_reference invalid',
      'priority invalid',
      'sla_expires_in_seconds invalid',
      'type invalid',
    ])
    const empty = await ask('POST', '/v1/cases', {})
    expect(empty.body.details.map(({ field }: { field: string }) => field)).toEqual(['type', 'entity_category'])
    const values = await ask('POST', '/v1/cases', {
      ...onboarding,
      fields: { country: 'Portugal', shoe: 1 },
      assigned_to: 'nobody@example.test',
    })
    expect(values.body.details.map(({ field }: { field: string }) => field)).toEqual([
      'fields.country',
      'fields.shoe',
      'assigned_to',
    ])
    for (const assigned_to of ['usr_nobody', 'nobody@example.test', crypto.randomUUID()])
      expect((await ask('POST', '/v1/cases', { ...onboarding, assigned_to })).body.error).toBe('unknown_person')
    const query = await ask('GET', '/v1/cases?limit=0&colour=red&type=Wedding&cursor=xyz')
    expect(query.status).toBe(422)
    expect(query.body.details.map(({ field }: { field: string }) => field).sort()).toEqual([
      'colour',
      'limit',
      'type.0',
    ])
  })

  it('of an unreadable body says why', async () => {
    const world = await makeWorld()
    const { ask } = await makeKey(world)
    const send = async (body: string | Uint8Array, headers = {}) => {
      const reply = await ask('POST', '/v1/cases', body, headers)
      expect(reply.body.request_id).toMatch(/^req_/)
      return [reply.status, reply.body.error]
    }
    expect(await send('{')).toEqual([400, 'invalid_json'])
    expect(await send(new Uint8Array([0x22, 0xff, 0x22]))).toEqual([400, 'invalid_json'])
    expect(await send('{}', { 'Content-Type': 'text/plain' })).toEqual([415, 'unsupported_media_type'])
    expect(await send(`{"title":"${'x'.repeat(1_100_000)}"}`)).toEqual([413, 'too_large'])
    expect(await send('['.repeat(33) + ']'.repeat(33))).toEqual([422, 'too_deep'])
    expect(await send('['.repeat(100_000) + ']'.repeat(100_000))).toEqual([422, 'too_deep'])
    expect(await send('{"title":"a\\u0000b"}')).toEqual([422, 'invalid_character'])
    expect(await send('{"title":"a\\ud800b"}')).toEqual([422, 'invalid_character'])
    expect(await send('null')).toEqual([422, 'invalid_input'])
    const streamed = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(65_536).fill(0x20))
      },
    })
    const made = await makeKey(world)
    const endless = await nativeRouter().request('/v1/cases', {
      method: 'POST',
      headers: { 'X-API-KEY': made.key, 'Content-Type': 'application/json' },
      body: streamed,
      duplex: 'half',
    } as RequestInit)
    expect(endless.status).toBe(413)
  })

  it('of a key: unknown, expired, revoked, without scope, from elsewhere', async () => {
    const world = await makeWorld()
    const status = async (key: string | undefined, headers = {}, path = '/v1/cases') => {
      const reply = await nativeClient(key)('GET', path, undefined, headers)
      return `${reply.status} ${reply.body.error ?? 'fine'}`
    }
    expect(await status(undefined)).toBe('401 missing_api_key')
    expect(await status('dk_unknown')).toBe('401 invalid_api_key')
    const { key, apiKeyId } = await makeKey(world)
    expect(await status(undefined, { Authorization: `Bearer ${key}` })).toBe('200 fine')
    const expiring = await makeKey(world, { expiresAt: new Date(Date.now() + 60_000).toISOString() })
    await asOwner((owner) =>
      owner.query(`update api_keys set expires_at = now() - interval '1 second' where id = $1`, [expiring.apiKeyId]),
    )
    expect(await status(expiring.key)).toBe('401 expired_api_key')
    const narrow = await makeKey(world, { scopes: ['queues:read'] })
    expect(await status(narrow.key)).toBe('403 forbidden')
    expect(await status(narrow.key, {}, '/v1/queues')).toBe('200 fine')
    expect((await narrow.ask('POST', '/v1/cases', { nonsense: true })).status).toBe(403)
    const ranged = await makeKey(world, { allowedRanges: ['203.0.113.0/24', '2001:db8::/32'] })
    expect(await status(ranged.key)).toBe('403 address_not_allowed')
    expect(await status(ranged.key, { 'x-docket-peer': '203.0.113.9' })).toBe('200 fine')
    expect(await status(ranged.key, { 'x-docket-peer': '198.51.100.1', 'x-forwarded-for': '203.0.113.9' })).toBe(
      '403 address_not_allowed',
    )
    expect(await status(ranged.key, { 'x-docket-peer': '127.0.0.1', 'x-forwarded-for': '2001:db8::7' })).toBe(
      '200 fine',
    )
    await revokeApiKey(memberActor(world, 'admin'), { apiKeyId })
    await expect.poll(() => status(key), { timeout: 1500, interval: 100 }).toBe('401 invalid_api_key')
  })

  it('of a path or method is JSON too', async () => {
    const { ask } = await makeKey(await makeWorld())
    for (const path of [
      '/v1',
      '/v1/nothing',
      '/v1/cases/cas_x/nothing',
      '/v1/cases/CAS-000099',
      '/v1/cases/not-a-case',
      '/v1/cases/CAS-99999999999',
    ]) {
      const reply = await ask('GET', path)
      expect([path, reply.status, reply.body.error]).toEqual([path, 404, 'not_found'])
      expect(reply.headers.get('x-request-id')).toBe(reply.body.request_id)
    }
    const other = await ask('DELETE', '/v1/cases')
    expect([other.status, other.body.error, other.headers.get('allow')]).toEqual([
      405,
      'method_not_allowed',
      'POST, GET',
    ])
    expect((await ask('GET', '/v1/cases/bulk')).status).toBe(404)
    expect((await ask('GET', '/v1/cases/')).status).toBe(200)
  })

  it('of too many requests says when to come again', async () => {
    const world = await makeWorld()
    const { ask } = await makeKey(world, { rateLimit: 2 })
    const first = await ask('GET', '/v1/cases')
    expect(['limit', 'remaining', 'reset'].map((name) => first.headers.get(`ratelimit-${name}`))).toEqual([
      '2',
      '1',
      '60',
    ])
    expect((await ask('GET', '/v1/nothing')).status).toBe(404)
    expect((await ask('GET', '/v1/cases/cas_x')).headers.get('ratelimit-remaining')).toBe('0')
    const over = await ask('GET', '/v1/cases')
    expect([over.status, over.body.error]).toEqual([429, 'rate_limited'])
    expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(over.headers.get('ratelimit-remaining')).toBe('0')
  })
})
