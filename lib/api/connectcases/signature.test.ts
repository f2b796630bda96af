import { GetDomainCommand, ListDomainsCommand } from '@aws-sdk/client-connectcases'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { revokeApiKey } from '@/lib/api-keys/commands/revoke-api-key'
import { travel } from '@/lib/kernel/clock'
import {
  type ConnectServer,
  connectClient,
  type KeyPair,
  makePair,
  startConnectServer,
} from '@/lib/testing/connect-client'
import { asOwner, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { nativeClient } from '@/lib/testing/native-client'
import { askRaw, signedHeaders } from '@/lib/testing/raw-connect'

let server: ConnectServer
let world: World
let pair: KeyPair
beforeAll(async () => {
  server = await startConnectServer()
  world = await makeWorld()
  pair = await makePair(world)
})
afterAll(() => server.stop())

const refused = (name: string, status = 403) => ({
  status,
  headers: expect.objectContaining({ 'x-amzn-errortype': name, 'content-type': 'application/json' }),
  body: { __type: name, message: expect.any(String) },
})

describe('a signed request', () => {
  it('is let in as the key that signed it, by the SDK with and without a session token, and as boto3 signs', async () => {
    const domain = { domainId: world.environmentId, name: 'Test' }
    const { accessKeyId, secretAccessKey } = pair
    for (const sessionToken of [undefined, 'of a role']) {
      const client = connectClient(server, pair, { credentials: { accessKeyId, secretAccessKey, sessionToken } })
      const { domains } = await client.send(new ListDomainsCommand({ maxResults: 10 }))
      expect(domains).toMatchObject([domain])
    }
    const plain = await askRaw(server, pair, 'POST', '/domains-list?maxResults=5')
    expect(plain).toMatchObject({ status: 200, body: { domains: [domain] } })
    expect(plain.headers['x-amzn-requestid']).toMatch(/^req_/)
    const body = JSON.stringify({ fields: [{ id: 'title' }] })
    expect(await askRaw(server, pair, 'POST', `/domains/${world.environmentId}/fields-batch`, { body })).toMatchObject({
      status: 200,
    })
  })

  it('may have anything percent-encoded in its path and query', async () => {
    const odd = connectClient(server, pair).send(new GetDomainCommand({ domainId: "d 1/(2)'*!+~%ü" }))
    await expect(odd).rejects.toMatchObject({ name: 'ResourceNotFoundException', resourceId: "d 1/(2)'*!+~%ü" })
    const query = `/domains/${world.environmentId}/fields/status/options-list?values=a%20b%2Bc~`
    expect(await askRaw(server, pair, 'POST', query)).toMatchObject({ status: 200, body: { options: [] } })
  })
})

describe('a request is refused', () => {
  it('without a signature', async () => {
    expect(await askRaw(server, null, 'POST', '/domains-list')).toEqual(refused('MissingAuthenticationTokenException'))
  })

  it.each([
    'Bearer dk_something',
    'AWS4-HMAC-SHA256',
    'AWS4-HMAC-SHA256 Credential=a/b/c, SignedHeaders=host, Signature=00',
    `AWS4-HMAC-SHA256 Credential=a/20261121/r/cases/aws4_request, SignedHeaders=host, Signature=${'g'.repeat(64)}`,
  ])('with an Authorization nobody can read: %s', async (authorization) => {
    const headers = { authorization, 'x-amz-date': '20261121T000000Z' }
    expect(await askRaw(server, null, 'POST', '/domains-list', { headers })).toEqual(
      refused('IncompleteSignatureException', 400),
    )
  })

  it('of a key that is not known, is of another shape, or was revoked', async () => {
    const unknown = { ...pair, accessKeyId: 'DKCTAAAAAAAAAAAAAAAA' }
    expect(await askRaw(server, unknown, 'POST', '/domains-list')).toEqual(refused('UnrecognizedClientException'))
    const gone = await makePair(world)
    await revokeApiKey(memberActor(world, 'admin'), { apiKeyId: gone.apiKeyId })
    expect(await askRaw(server, gone, 'POST', '/domains-list')).toEqual(refused('UnrecognizedClientException'))
    expect(await nativeClient(pair.accessKeyId)('GET', '/v1/cases')).toMatchObject({ status: 401 })
  })

  it('that has expired, or comes from elsewhere', async () => {
    const short = await makePair(world, { expiresAt: new Date(Date.now() + 60_000).toISOString() })
    const back = travel(61_000)
    const late = await askRaw(server, short, 'POST', '/domains-list').finally(back)
    expect(late).toEqual(refused('ExpiredTokenException'))
    const bound = await makePair(world, { allowedRanges: ['203.0.113.0/24'] })
    expect(await askRaw(server, bound, 'POST', '/domains-list')).toEqual(refused('AccessDeniedException'))
  })

  it.each([
    ['with another secret', { secret: 'another' }],
    ['for another service', { service: 's3' }],
    ['for another body', { body: '{"name":"a"}', sentBody: '{"name":"b"}' }],
    ['for another path', { sentTarget: '/domains-list?maxResults=1' }],
    ['without its host', { signed: ['x-amz-date'] }],
    [
      'with a header of Amazon’s that is not signed',
      { headers: { 'x-amz-extra': '1' }, signed: ['host', 'x-amz-date'] },
    ],
    ['with the hash of another body', { headers: { 'x-amz-content-sha256': '0'.repeat(64) } }],
    ['sixteen minutes ago', { at: new Date(Date.now() - 16 * 60_000) }],
    ['sixteen minutes ahead', { at: new Date(Date.now() + 16 * 60_000) }],
  ] as [string, Parameters<typeof askRaw>[4] & { secret?: string }][])('signed %s', async (_, options) => {
    const secretAccessKey = options.secret ?? pair.secretAccessKey
    const reply = await askRaw(server, { ...pair, secretAccessKey }, 'POST', '/domains-list', options)
    expect(reply).toEqual(refused('InvalidSignatureException'))
  })

  it('with the credential of another day than its date', async () => {
    const { host } = new URL(server.endpoint)
    const headers = signedHeaders(pair, 'POST', host, '/connectcases/domains-list')
    const authorization = String(headers.authorization).replace(/\/\d{8}\//, '/20200101/')
    const reply = await askRaw(server, null, 'POST', '/domains-list', { headers: { ...headers, authorization } })
    expect(reply).toEqual(refused('InvalidSignatureException'))
  })

  it('and a clock that is wrong is put right by the SDK itself, from our Date', async () => {
    const client = connectClient(server, pair, { systemClockOffset: -3_600_000, maxAttempts: 3 })
    const { domains, $metadata } = await client.send(new ListDomainsCommand({}))
    expect(domains).toHaveLength(1)
    expect($metadata.attempts).toBe(2)
  })
})

it('keeps the secret encrypted: nothing in the database shows it', async () => {
  const rows = await asOwner(
    async (owner) => (await owner.query('select * from api_keys where id = $1', [pair.apiKeyId])).rows,
  )
  const shown = JSON.stringify(rows, (_, value) =>
    value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
  )
  expect(shown).not.toContain(pair.secretAccessKey)
  expect(pair).toMatchObject({
    accessKeyId: expect.stringMatching(/^[A-Z0-9]{20}$/),
    secretAccessKey: expect.stringMatching(/^[\w-]{40}$/),
  })
})
