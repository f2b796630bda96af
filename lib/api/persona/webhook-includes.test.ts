import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { personaRouter } from '@/lib/api/persona/router'
import { openOwnerPool } from '@/lib/db/owner'
import { toTypeId } from '@/lib/kernel/ids'
import { makeWorld, type World } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'
import { makePersonaKey } from '@/lib/testing/persona-client'
import { includedDocument, single } from '@/lib/testing/persona-schemas'
import { webhookDocument } from '@/lib/testing/persona-webhook-schemas'
import { startReceiver } from '@/lib/testing/receiver'
import { sendAll } from '@/lib/testing/webhook-scene'

process.env.WEBHOOK_ALLOW_PRIVATE = 'true'

let pool: Pool
let there: Awaited<ReturnType<typeof startReceiver>>
beforeAll(async () => {
  pool = openOwnerPool(4)
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

/** A key, a webhook of its making with those settings, and the messages it is sent. */
async function sceneOf(settings: object) {
  const world = await makeWorld()
  const { ask } = await makePersonaKey(world)
  const attributes = { url: there.url, 'enabled-events': ['case.created', 'case.updated-fields'], ...settings }
  const made = await ask('POST', '/webhooks', { data: { attributes } })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const webhook = single(webhookDocument).parse(made.body).data
  await ask('POST', `/webhooks/${webhook.id}/enable`)
  return { world, ask, webhook, create: (fields?: object) => createCase(world, ask, fields) }
}
async function createCase(world: World, ask: Awaited<ReturnType<typeof makePersonaKey>>['ask'], fields: object = {}) {
  const native = await makeKey(world)
  await native.ask('POST', '/v1/objects', { type: 'inquiry', external_reference: 'inq_one' })
  await native.ask('POST', '/v1/objects', {
    type: 'account',
    external_reference: 'act_one',
    data: { ssn: '078', name: 'Ana' },
  })
  const made = await ask('POST', '/cases', {
    data: { attributes: { 'case-template-id': toTypeId('ctmpl', world.templateId), fields } },
    meta: { 'object-ids': ['inq_one', 'act_one'] },
  })
  await sendAll(pool)
  return made.body.data.id as string
}
const payloads = () => there.received.map(({ body }) => JSON.parse(body).data.attributes.payload)
const typesOf = (payload: { included?: { type: string }[] }) => payload.included?.map(({ type }) => type).sort()

it('a message has beside the case what the allowlist says: everything, nothing, or what is named', async () => {
  const all = await sceneOf({ 'included-allowlist': { state: 'include_all' }, 'api-attributes-blocklist': ['ssn'] })
  await all.create()
  const [everything] = payloads()
  expect(typesOf(everything)).toEqual(['account', 'case-template', 'inquiry'])
  for (const resource of everything.included) includedDocument.parse(resource)
  expect(JSON.stringify(everything)).not.toContain('078')

  there.received.length = 0
  const none = await sceneOf({})
  expect(none.webhook.attributes['included-allowlist']).toEqual({ state: 'include_none' })
  await none.create()
  expect(payloads()[0].included).toBeUndefined()

  there.received.length = 0
  const one = await sceneOf({
    'included-allowlist': { state: 'custom', 'event-types': [{ 'event-type': 'case', relationships: ['inquiries'] }] },
  })
  await one.create()
  expect(typesOf(payloads()[0])).toEqual(['inquiry'])
})

it('an allowlist is kept as Persona keeps it, and a wrong one is refused', async () => {
  const custom = (...types: [string, string[]][]) => ({
    'included-allowlist': {
      state: 'custom',
      'event-types': types.map(([type, relationships]) => ({ 'event-type': type, relationships })),
    },
  })
  const { ask, webhook } = await sceneOf(custom(['case', ['accounts']], ['inquiry', ['*']]))
  expect(webhook.attributes['included-allowlist']).toEqual(custom(['case', ['accounts']])['included-allowlist'])
  const patch = async (attributes: object) => ask('PATCH', `/webhooks/${webhook.id}`, { data: { attributes } })
  const allowlist = async (attributes: object) =>
    single(webhookDocument).parse((await patch(attributes)).body).data.attributes['included-allowlist']
  expect(await allowlist(custom(['case', ['*']]))).toEqual({ state: 'include_all' })
  expect(await allowlist(custom(['inquiry', ['*']]))).toEqual({ state: 'include_none' })
  for (const wrong of [
    custom(['case', []]),
    custom(['case', ['*', 'accounts']]),
    custom(['case', ['accounts']], ['case', ['inquiries']]),
    { 'included-allowlist': { state: 'custom' } },
    { 'included-allowlist': { state: 'some' } },
    { 'relationship-allowlist': { state: 'custom' } },
  ])
    expect((await patch(wrong)).status, JSON.stringify(wrong)).toBe(400)
})

it('a filter may begin at the payload, as in Persona’s own example', async () => {
  const { world, ask, create } = await sceneOf({
    'payload-filter': { data: { attributes: { fields: { country: 'PT' } } } },
  })
  await create({ country: 'DE' })
  await createCase(world, ask, { country: 'PT' })
  expect(payloads().map(({ data }) => data.attributes.fields.country)).toEqual(['PT'])
})

it('a message names files by links that open until the webhook is put away', async () => {
  const { ask, create, webhook } = await sceneOf({ 'file-access-token-expires-in': 60 })
  const id = await create()
  const data = Buffer.from('%PDF-1.7\n%%EOF\n').toString('base64')
  await ask('PATCH', `/cases/${id}`, {
    data: { attributes: { attachments: [{ filename: 'a.pdf', data }], fields: { country: 'PT' } } },
  })
  await sendAll(pool)
  const [file] = payloads().at(-1).data.attributes.attachments
  expect(file).toMatchObject({ filename: 'a.pdf', 'byte-size': 15 })
  const { pathname, search } = new URL(file.url)
  const follow = async () => (await personaRouter().request(pathname + search)).status
  expect(await follow()).toBe(200)
  await ask('POST', `/webhooks/${webhook.id}/archive`)
  expect(await follow()).toBe(404)
})
