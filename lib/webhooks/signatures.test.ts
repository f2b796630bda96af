import { createHmac } from 'node:crypto'
import type { Pool } from 'pg'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { decideCase } from '@/lib/cases/commands/decide-case'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import { updateCase } from '@/lib/cases/commands/update-case'
import { openOwnerPool } from '@/lib/db/owner'
import { makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { plainDefinition } from '@/lib/testing/plain-definition'
import { type Received, startReceiver } from '@/lib/testing/receiver'
import { deliveriesOf, makeWebhook, sendAll } from '@/lib/testing/webhook-scene'
import { rotateWebhookSecret } from './commands/rotate-webhook-secret'

process.env.WEBHOOK_ALLOW_PRIVATE = 'true'

let pool: Pool
let world: World
let there: Awaited<ReturnType<typeof startReceiver>>
beforeAll(async () => {
  pool = openOwnerPool(8)
})
beforeAll(async () => {
  world = await makeWorld()
  there = await startReceiver()
})
afterEach(() => {
  there.received.length = 0
})
afterAll(async () => {
  delete process.env.WEBHOOK_ALLOW_PRIVATE
  await there.stop()
  await pool.end()
})

const hex = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('hex')
const headersOf = ({ headers }: Received) => headers as Record<string, string>
const at = (index: number) => there.received[index] as Received

/** As Persona's documentation has its clients do it: any of the sets of t and v1 may match. */
function verifyPersona({ headers, body }: Received, secret: string): boolean {
  return String(headers['persona-signature'])
    .split(' ')
    .map((set) => Object.fromEntries(set.split(',').map((pair) => pair.split('='))))
    .some(({ t, v1 }) => v1 === hex(secret, `${t}.${body}`))
}

describe('the signature', () => {
  it('of Standard Webhooks passes the official library, of both secrets while both are valid', async () => {
    const { webhook, secret } = await makeWebhook(world, there.url, { events: ['case.created'] })
    await makeCase(world)
    await sendAll(pool)
    expect(new Webhook(secret).verify(at(0).body, headersOf(at(0)))).toMatchObject({ type: 'case.created' })
    expect(() => new Webhook(secret).verify(`${at(0).body} `, headersOf(at(0)))).toThrow()
    const rotated = await rotateWebhookSecret(memberActor(world, 'admin'), { webhookId: webhook.id })
    await makeCase(world)
    await sendAll(pool)
    for (const valid of [secret, rotated.secret]) new Webhook(valid).verify(at(1).body, headersOf(at(1)))
    await rotateWebhookSecret(memberActor(world, 'admin'), { webhookId: webhook.id, expiresInSeconds: 0 })
    await makeCase(world)
    await sendAll(pool)
    expect(() => new Webhook(rotated.secret).verify(at(2).body, headersOf(at(2)))).toThrow()
    expect(at(0).headers['webhook-id']).toBe(JSON.parse(at(0).body).id)
  })

  it('of Persona passes a hand-written HMAC, of both secrets while both are valid', async () => {
    const own = await makeWorld()
    const { webhook, secret } = await makeWebhook(own, there.url, { style: 'persona', events: ['case.created'] })
    await makeCase(own)
    await sendAll(pool)
    expect([verifyPersona(at(0), secret), verifyPersona(at(0), 'wbhsec_other')]).toEqual([true, false])
    expect(verifyPersona({ ...at(0), body: `${at(0).body} ` }, secret)).toBe(false)
    expect(at(0).headers).toMatchObject({
      'persona-webhook-attempts-made': '0',
      'persona-webhook-attempts-left': '9',
      'persona-webhook-first-attempted-at': expect.stringMatching(/^\d{10}$/),
    })
    const rotated = await rotateWebhookSecret(memberActor(own, 'admin'), { webhookId: webhook.id })
    await makeCase(own)
    await sendAll(pool)
    expect([verifyPersona(at(1), secret), verifyPersona(at(1), rotated.secret)]).toEqual([true, true])
  })

  it('of Zenoo is the HMAC of the body, the secret before has a header of its own', async () => {
    const own = await makeWorld()
    const { webhook, secret } = await makeWebhook(own, there.url, { style: 'zenoo', events: ['case.created'] })
    const { secret: newest } = await rotateWebhookSecret(memberActor(own, 'admin'), { webhookId: webhook.id })
    const caseRow = await makeCase(own)
    await sendAll(pool)
    expect(at(0).headers).toMatchObject({
      'x-zenoo-signature': hex(newest, at(0).body),
      'x-zenoo-signature-previous': hex(secret, at(0).body),
    })
    expect(JSON.parse(at(0).body)).toMatchObject({
      event_id: expect.stringMatching(/^evt_/),
      event_type: 'case.created',
      created_at: expect.stringMatching(/Z$/),
      data: { token: expect.stringMatching(/^cas_/), title: caseRow.title, status: 'New' },
    })
  })
})

/** Nothing stands between a case and its end. */
const easy = { ...plainDefinition, checklist: [], fields: [] }

describe('what happens to a case', () => {
  const bodies = () => there.received.map(({ body }) => JSON.parse(body))

  it('is told in Zenoo’s words', async () => {
    const own = await makeWorld({ definition: easy })
    await makeWebhook(own, there.url, { style: 'zenoo', events: ['case.closed', 'case.status_changed'] })
    const { id: caseId } = await makeCase(own)
    await setCaseStatus(memberActor(own), { caseId, status: 'In Progress' })
    await decideCase(memberActor(own), { caseId, decision: 'Approve', narrative: 'All is well with this company.' })
    await sendAll(pool)
    expect(
      bodies()
        .map((body) => [body.event_type, body.data.decision])
        .sort(),
    ).toEqual([
      ['case.closed', 'Approve'],
      ['case.status_changed', 'Approve'],
    ])
  })

  it('is told in Persona’s words, each event under an id of its own', async () => {
    const own = await makeWorld({ definition: easy })
    const all = ['case.status-updated', 'case.resolved', 'case.updated-tags', 'case.updated-fields', 'case.updated']
    const { webhook } = await makeWebhook(own, there.url, { style: 'persona', events: all })
    const { id: caseId } = await makeCase(own, { tags: ['old'] })
    await updateCase(memberActor(own), { caseId, tags: ['new'], title: 'Renamed' })
    await updateCase(memberActor(own), { caseId, title: 'Renamed again' })
    await setCaseStatus(memberActor(own), { caseId, status: 'In Progress' })
    await decideCase(memberActor(own), { caseId, decision: 'Approve', narrative: 'All is well with this company.' })
    await sendAll(pool)
    const events = bodies().map(({ data }) => data)
    expect(events.map(({ attributes }) => attributes.name).sort()).toEqual([
      'case.resolved',
      'case.status-updated',
      'case.status-updated',
      'case.updated',
      'case.updated-tags',
    ])
    expect(new Set(events.map(({ id }) => id)).size).toBe(5)
    const tags = events.find(({ attributes }) => attributes.name === 'case.updated-tags')
    expect(tags).toMatchObject({
      type: 'event',
      attributes: {
        context: { 'added-tags': ['new'], 'removed-tags': ['old'] },
        payload: { data: { type: 'case', attributes: { tags: ['new'] } } },
      },
    })
    expect((await deliveriesOf(webhook.id)).map(({ state }) => state)).toEqual(Array(5).fill('delivered'))
  })

  it('is left out, cut and spelled as a Persona endpoint wants it', async () => {
    const own = await makeWorld()
    await makeWebhook(own, there.url, {
      style: 'persona',
      events: ['case.created'],
      options: {
        keyInflection: 'camel',
        attributesBlocklist: ['creator-*', '/data/attributes/tags'],
        relationships: { state: 'include_none' },
        payloadFilter: { data: { attributes: { payload: { data: { attributes: { tags: ['kept'] } } } } } },
      },
    })
    await makeCase(own, { tags: ['other'] })
    await sendAll(pool)
    expect(there.received).toEqual([])
    await makeCase(own, { tags: ['more', 'kept'] })
    await sendAll(pool)
    const [{ data }] = bodies()
    expect(data.attributes).toMatchObject({
      createdAt: expect.any(String),
      payload: { data: { attributes: { status: 'New' } } },
    })
    const told = data.attributes.payload.data
    expect(Object.keys(told.attributes)).toContain('slaExpiresAt')
    expect(Object.keys(told.attributes).filter((key) => /^creator|^tags/.test(key))).toEqual([])
    expect(told.relationships).toBeUndefined()
  })
})
