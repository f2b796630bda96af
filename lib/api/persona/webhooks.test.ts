import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { moveCase } from '@/lib/cases/commands/move-case'
import { redactCase } from '@/lib/cases/commands/redact-case'
import { updateCase } from '@/lib/cases/commands/update-case'
import { openOwnerPool } from '@/lib/db/owner'
import { toTypeId } from '@/lib/kernel/ids'
import { newId } from '@/lib/kernel/new-id'
import { asOwner, makeCase, makeWorld, memberActor } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'
import { makePersonaKey } from '@/lib/testing/persona-client'
import { caseDocument, eventDocument, page, rateLimitDocument, single } from '@/lib/testing/persona-schemas'
import { webhookDocument } from '@/lib/testing/persona-webhook-schemas'
import { startReceiver } from '@/lib/testing/receiver'
import { deliveriesOf, sendAll } from '@/lib/testing/webhook-scene'

process.env.WEBHOOK_ALLOW_PRIVATE = 'true'
let pool: Pool
beforeAll(() => {
  pool = openOwnerPool()
})
afterAll(async () => {
  delete process.env.WEBHOOK_ALLOW_PRIVATE
  await pool.end()
})

it('a webhook is made, enabled, changed, rotated, copied, stopped and put away', async () => {
  const { ask } = await makePersonaKey(await makeWorld())
  const attributes = {
    name: 'Ledger',
    url: 'https://hooks.example.com',
    'enabled-events': ['case.created', 'case.resolved'],
    'api-key-inflection': 'snake',
    'custom-http-headers': { Authorization: 'Bearer quiet' },
  }
  const made = await ask('POST', '/webhooks', { data: { attributes } })
  expect(made.status).toBe(201)
  const document = single(webhookDocument).parse(made.body).data
  expect(document.attributes).toMatchObject({
    status: 'disabled',
    secret: expect.stringMatching(/^wbhsec_/),
    secrets: [{ 'expires-at': null }],
  })
  const path = `/webhooks/${document.id}`
  const after = async (verb: string, body?: object) =>
    single(webhookDocument).parse((await ask('POST', `${path}/${verb}`, body)).body).data.attributes
  expect(await after('enable')).toMatchObject({ status: 'enabled' })
  const changed = single(webhookDocument).parse(
    (await ask('PATCH', path, { data: { attributes: { 'enabled-events': ['*'], description: 'All of it' } } })).body,
  )
  expect(changed.data.attributes).toMatchObject({
    'enabled-events': ['*'],
    description: 'All of it',
    name: 'Ledger',
    'api-key-inflection': 'snake',
  })
  const rotated = await after('rotate-secret', { meta: { 'expires-in-seconds': 3600 } })
  expect(rotated.secrets?.map(({ value }) => value)).toEqual([rotated.secret, document.attributes.secret])
  expect(rotated.secrets?.[1]?.['expires-at']).not.toBeNull()
  const read = single(webhookDocument).parse((await ask('GET', path)).body).data
  expect(read.attributes.secret).toBe(rotated.secret)
  const copy = single(webhookDocument).parse((await ask('POST', `${path}/clone`)).body).data
  expect(copy.attributes).toMatchObject({ url: attributes.url, status: 'disabled' })
  expect(copy.attributes.secret).not.toBe(rotated.secret)
  expect(await after('disable')).toMatchObject({ status: 'disabled' })
  expect(await after('archive')).toMatchObject({ status: 'archived' })
  expect((await ask('POST', `${path}/enable`)).status).toBe(409)
  const listed = await ask('GET', '/webhooks?page[size]=1')
  expect(
    page(webhookDocument)
      .parse(listed.body)
      .data.map(({ id }) => id),
  ).toEqual([copy.id])
  expect(listed.body.data[0].attributes.secret).toBeUndefined()
  const rest = await ask('GET', listed.body.links.next.slice('/api/v1'.length))
  expect([rest.body.data[0].id, rest.body.links.next]).toEqual([document.id, null])
  const back = await ask('GET', rest.body.links.prev.slice('/api/v1'.length))
  expect([back.body.data[0].id, back.body.links.prev]).toEqual([copy.id, null])
  expect((await ask('GET', `/webhooks?page[after]=${toTypeId('wbh', newId())}`)).status).toBe(400)
})

it('its secret rests nowhere in the open, and a twin of the request gets it again', async () => {
  const world = await makeWorld()
  const { ask } = await makePersonaKey(world)
  const body = { data: { attributes: { url: 'https://hooks.example.com', 'enabled-events': ['*'] } } }
  const first = await ask('POST', '/webhooks', body, { 'Idempotency-Key': 'twin' })
  expect((await ask('POST', '/webhooks', body, { 'Idempotency-Key': 'twin' })).body).toEqual(first.body)
  const kept = await asOwner(async (owner) => {
    const { rows } = await owner.query('select result::text from idempotency_records where environment_id = $1', [
      world.environmentId,
    ])
    return rows.map(({ result }) => result).join()
  })
  expect(kept).toContain('sealed')
  expect(kept).not.toContain(first.body.data.attributes.secret)
})

it('refuses an address nothing may be sent to, and shows no webhook of another style or environment', async () => {
  const world = await makeWorld()
  const { ask } = await makePersonaKey(world)
  const refused = await ask('POST', '/webhooks', { data: { attributes: { url: 'nowhere', 'enabled-events': ['*'] } } })
  expect([refused.status, refused.body.errors[0].source]).toEqual([422, { pointer: '/data/attributes/url' }])
  const native = await makeKey(world)
  const { token } = (await native.ask('POST', '/v1/webhooks', { url: 'https://hooks.example.com', events: ['*'] })).body
    .data
  expect((await ask('GET', `/webhooks/wbh_${token.slice(4)}`)).status).toBe(404)
  const made = await ask('POST', '/webhooks', {
    data: { attributes: { url: 'https://hooks.example.com', 'enabled-events': ['*'] } },
  })
  const { ask: foreign } = await makePersonaKey(await makeWorld())
  expect((await foreign('GET', `/webhooks/${made.body.data.id}`)).status).toBe(404)
})

it('what happens is told as events, listed, found by id, name and case, and delivered as they read', async () => {
  const world = await makeWorld()
  const { ask } = await makePersonaKey(world)
  const there = await startReceiver()
  const hook = (await ask('POST', '/webhooks', { data: { attributes: { url: there.url, 'enabled-events': ['*'] } } }))
    .body.data
  await ask('POST', `/webhooks/${hook.id}/enable`)
  const { id: caseId } = await makeCase(world)
  const manager = memberActor(world, 'manager')
  await updateCase(manager, { caseId, fields: { country: 'PT' }, tags: ['new'] })
  await moveCase(manager, { caseId, queueId: world.otherQueueId })
  await sendAll(pool)
  const namesOf = (reply: { body: unknown }) =>
    page(eventDocument)
      .parse(reply.body)
      .data.map(({ attributes }) => attributes.name)
  const list = await ask('GET', '/events')
  expect(namesOf(list)).toEqual(['case.queue-updated', 'case.updated-fields', 'case.updated-tags', 'case.created'])
  const two = await ask('GET', '/events?page[size]=2')
  expect(namesOf(two)).toEqual(namesOf(list).slice(0, 2))
  const next = await ask('GET', two.body.links.next.slice('/api/v1'.length))
  expect(namesOf(next)).toEqual(namesOf(list).slice(2))
  expect(namesOf(await ask('GET', next.body.links.prev.slice('/api/v1'.length)))).toEqual(namesOf(list).slice(0, 2))
  expect(namesOf(await ask('GET', '/events?filter[name]=case.updated-tags,case.created'))).toEqual([
    'case.updated-tags',
    'case.created',
  ])
  expect(namesOf(await ask('GET', `/events?filter[object-id]=${toTypeId('case', caseId)}`))).toHaveLength(4)
  expect(namesOf(await ask('GET', '/events?filter[object-id]=inq_none'))).toEqual([])
  const tags = list.body.data[2]
  const found = single(eventDocument).parse((await ask('GET', `/events/${tags.id}`)).body).data
  expect(found).toEqual(tags)
  expect(found.attributes.context).toEqual({ 'added-tags': ['new'], 'removed-tags': [] })
  caseDocument.parse(found.attributes.payload.data)
  expect(namesOf(await ask('GET', `/events?filter[id]=${tags.id}`))).toEqual(['case.updated-tags'])
  const delivered = there.received.map(({ body }) => eventDocument.parse(JSON.parse(body).data))
  expect(delivered.map(({ id }) => id).sort()).toEqual(list.body.data.map(({ id }: { id: string }) => id).sort())
  await there.stop()
})

it('what was erased of a case is erased of the messages about it', async () => {
  const world = await makeWorld()
  const { ask } = await makePersonaKey(world)
  const there = await startReceiver((request, response) => void response.writeHead(200).end(request.body))
  const hook = (await ask('POST', '/webhooks', { data: { attributes: { url: there.url, 'enabled-events': ['*'] } } }))
    .body.data
  await ask('POST', `/webhooks/${hook.id}/enable`)
  const { id: caseId } = await makeCase(world, { title: 'Secret of Ana' })
  await updateCase(memberActor(world), { caseId, fields: { legal_name: 'Ana & Co' } })
  await sendAll(pool)
  const admin = memberActor(world, 'admin')
  await expect(redactCase(memberActor(world, 'manager'), { caseId })).rejects.toMatchObject({ kind: 'forbidden' })
  const stranger = memberActor(await makeWorld({ organizationId: world.organizationId }), 'admin')
  await expect(redactCase(stranger, { caseId })).rejects.toMatchObject({ kind: 'not_found' })
  await Promise.all([redactCase(admin, { caseId }), redactCase(admin, { caseId })])
  await sendAll(pool)
  const { rows } = await asOwner((owner) =>
    owner.query(
      'select d.body, a.excerpt from webhook_deliveries d join webhook_attempts a on a.delivery_id = d.id where d.case_id = $1',
      [caseId],
    ),
  )
  expect(rows.length).toBeGreaterThan(1)
  expect(JSON.stringify(rows)).not.toContain('Ana')
  expect(
    (
      await deliveriesOf(
        (
          await asOwner((owner) =>
            owner.query('select id from webhook_endpoints where environment_id = $1', [world.environmentId]),
          )
        ).rows[0].id,
      )
    ).map(({ event_name: name }) => name),
  ).toContain('case.redacted')
  await there.stop()
})

it('the limit on the key is told', async () => {
  const { ask } = await makePersonaKey(await makeWorld(), { rateLimit: 5 })
  const { data } = (await ask('GET', '/rate-limits')).body
  expect(rateLimitDocument.parse(data[0]).attributes).toMatchObject({ limit: 5, remaining: 4 })
})
