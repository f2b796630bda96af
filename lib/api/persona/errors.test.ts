import { beforeAll, describe, expect, it } from 'vitest'
import { updateCase } from '@/lib/cases/commands/update-case'
import { toTypeId } from '@/lib/kernel/ids'
import { newId } from '@/lib/kernel/new-id'
import { makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { type Ask, makeKey, type Reply } from '@/lib/testing/native-client'
import { makePersonaKey, personaClient } from '@/lib/testing/persona-client'
import { errorDocument } from '@/lib/testing/persona-schemas'

let world: World
let ask: Ask
let caseId: string
let path: string
const template = () => toTypeId('ctmpl', world.templateId)
beforeAll(async () => {
  world = await makeWorld()
  ask = (await makePersonaKey(world)).ask
  caseId = (await makeCase(world)).id
  path = `/cases/${toTypeId('case', caseId)}`
})

const told = (reply: Reply) => {
  const { errors } = errorDocument.parse(reply.body)
  return [reply.status, errors[0]?.title, errors.map(({ details }) => details)]
}
const create = (attributes: object, meta?: object) =>
  ask('POST', '/cases', {
    data: { attributes: { 'case-template-id': template(), ...attributes } },
    ...(meta && { meta }),
  })

describe('a refusal', () => {
  it('401: without a key, with a wrong one, with one of another shape', async () => {
    const reply = await personaClient(undefined)('GET', '/cases')
    expect(told(reply)).toEqual([401, 'Must be authenticated to access this endpoint', [undefined]])
    expect(told(await personaClient('dk_wrong')('GET', '/cases'))).toEqual([401, 'Token is invalid', [undefined]])
    const { key } = await makeKey(world)
    expect(told(await personaClient(key)('GET', '/cases'))).toEqual([401, 'Token is invalid', [undefined]])
  })

  it('403: without the scope, or from an address that is not allowed', async () => {
    const reader = await makePersonaKey(world, { scopes: ['cases:read'] })
    expect(told(await reader.ask('DELETE', path)).slice(0, 2)).toEqual([403, 'Forbidden'])
    const elsewhere = await makePersonaKey(world, { allowedRanges: ['203.0.113.0/24'] })
    expect(told(await elsewhere.ask('GET', path))).toEqual([403, 'Forbidden', [expect.stringContaining('address')]])
  })

  it('404: what is not there, or of another environment, in the path or in the body', async () => {
    const stranger = await makePersonaKey(await makeWorld())
    expect(told(await stranger.ask('GET', path)).slice(0, 2)).toEqual([404, 'Record not found'])
    for (const at of [
      '/cases/case_nope',
      '/case-templates/ctmpl_nope',
      '/events/evt_nope',
      '/webhooks/wbh_nope',
      '/nothing',
    ])
      expect(told(await ask('GET', at)).slice(0, 2)).toEqual([404, 'Record not found'])
    const gone = { data: { attributes: { 'case-template-id': toTypeId('ctmpl', newId()) } } }
    expect(told(await ask('POST', '/cases', gone))).toEqual([
      404,
      'Record not found',
      ['data.attributes.case_template_id is not found'],
    ])
    expect(told(await create({ 'case-queue-id': 'cqueue_nope' }))[2]).toEqual([
      'data.attributes.case_queue_id is not found',
    ])
    expect(told(await create({}, { 'object-ids': ['inq_nope'] }))[2]).toEqual(['meta.object_ids is not found'])
    expect(
      told(await ask('POST', `${path}/assign`, { meta: { 'user-email-address': 'nobody@example.test' } })),
    ).toEqual([404, 'Record not found', ['meta.user_email_address is not found']])
  })

  it('400: every member that is missing, wrong or not known', async () => {
    const missing = await ask('POST', '/cases', { data: { attributes: {} } })
    expect(told(missing)).toEqual([400, 'Bad Request', ['data.attributes.case_template_id is missing']])
    const wrong = await create(
      { 'case-queue-id': 5 },
      { 'object-ids': 'one', 'sla-expires-in-seconds': 90 * 86_400 + 1 },
    )
    expect(told(wrong).slice(0, 2)).toEqual([400, 'Bad Request'])
    expect(told(wrong)[2]).toHaveLength(3)
    expect(told(wrong)[2]).toContain('meta.object_ids must be an array')
    expect(told(await create({ colour: 'red' }))).toEqual([
      400,
      'Bad Request',
      ['data.attributes.colour is not allowed'],
    ])
    expect(told(await ask('POST', `${path}/set-status`, {}))[2]).toEqual(['meta.status is missing'])
    expect(told(await ask('POST', '/cases', '{ not json'))[0]).toBe(400)
    for (const query of ['page[size]=0', 'page[size]=101', 'page[after]=nope', 'page[after]=a&page[before]=b'])
      expect((await ask('GET', `/cases?${query}`)).status).toBe(400)
    expect((await ask('GET', `${path}?include=everything`)).status).toBe(400)
    expect((await ask('GET', path, undefined, { 'Persona-Version': '2019-01-01' })).status).toBe(400)
    expect((await ask('GET', path, undefined, { 'Key-Inflection': 'shout' })).status).toBe(400)
  })

  it('422: what the state of the case or its template forbids, with the place', async () => {
    const unknown = await create({ fields: { nothing: 1, country: 'Portugal' } })
    expect(told(unknown).slice(0, 2)).toEqual([422, 'Record invalid'])
    expect(unknown.body.errors.map((error: { source: object }) => error.source)).toEqual([
      { pointer: '/data/attributes/fields/nothing' },
      { pointer: '/data/attributes/fields/country' },
    ])
    const transition = await ask('POST', `${path}/set-status`, { meta: { status: 'Closed' } })
    expect(told(transition).slice(0, 2)).toEqual([422, 'Record invalid'])
    const waiting = await ask('POST', `${path}/set-status`, { meta: { status: 'Client Input' } })
    expect(told(waiting)[2]).toEqual([expect.stringContaining('comment')])
  })

  it('409: an object twice, a key with another body', async () => {
    const native = await makeKey(world)
    await native.ask('POST', '/v1/objects', { type: 'report', external_reference: 'rep_twice' })
    const body = { meta: { 'object-ids': ['rep_twice'] } }
    await ask('POST', `${path}/add-objects`, body)
    expect(told(await ask('POST', `${path}/add-objects`, body)).slice(0, 2)).toEqual([409, 'Record not unique'])
  })

  it('429: with the figures of the limit on it', async () => {
    const { ask: limited } = await makePersonaKey(world, { rateLimit: 2 })
    const first = await limited('GET', path)
    expect(first.headers.get('ratelimit-limit')).toBe('2')
    expect((await limited('GET', '/rate-limits')).body.data[0].attributes).toMatchObject({ limit: 2, remaining: 0 })
    const third = await limited('GET', path)
    expect(told(third).slice(0, 2)).toEqual([429, 'Rate limit exceeded'])
    expect(third.headers.get('retry-after')).toMatch(/^\d+$/)
  })

  it('405: a method the path does not take', async () => {
    const reply = await ask('PUT', path, {})
    expect([reply.status, reply.headers.get('allow')?.split(', ').sort()]).toEqual([405, ['DELETE', 'GET', 'PATCH']])
    errorDocument.parse(reply.body)
  })
})

describe('a request', () => {
  const body = (country = 'PT') => ({ data: { attributes: { 'case-template-id': template(), fields: { country } } } })
  const twin = (key: string) => ({ 'Idempotency-Key': key })

  it('with a key of any text is answered once, word for word', async () => {
    const first = await ask('POST', '/cases', body(), twin('order 66'))
    const again = await ask('POST', '/cases', body(), twin('order 66'))
    expect([again.status, again.body]).toEqual([201, first.body])
    expect(told(await ask('POST', '/cases', body('DE'), twin('order 66'))).slice(0, 2)).toEqual([409, 'Conflict'])
  })

  it('that was refused is refused again, though the reason is gone', async () => {
    const status = { meta: { status: 'Client Input' } }
    const { id } = await makeCase(world)
    const at = `/cases/${toTypeId('case', id)}`
    const key = twin(crypto.randomUUID())
    const refused = await ask('POST', `${at}/add-objects`, { meta: { 'object-ids': ['rep_later'] } }, key)
    expect(refused.status).toBe(404)
    const native = await makeKey(world)
    await native.ask('POST', '/v1/objects', { type: 'report', external_reference: 'rep_later' })
    const again = await ask('POST', `${at}/add-objects`, { meta: { 'object-ids': ['rep_later'] } }, key)
    expect([again.status, again.body]).toEqual([404, refused.body])
    expect((await ask('POST', `${at}/add-objects`, { meta: { 'object-ids': ['rep_later'] } })).status).toBe(200)
    expect((await ask('POST', `${at}/set-status`, status)).status).toBe(422)
  })

  it('and thirty twins of it make one case', async () => {
    const own = await makeWorld()
    const { ask: asking } = await makePersonaKey(own)
    const given = { data: { attributes: { 'case-template-id': toTypeId('ctmpl', own.templateId) } } }
    const replies = await Promise.all(Array.from({ length: 30 }, () => asking('POST', '/cases', given, twin('one'))))
    const made = new Set(replies.filter(({ status }) => status === 201).map((reply) => reply.body.data.id))
    expect(made.size).toBe(1)
    for (const reply of replies.filter(({ status }) => status !== 201)) expect(reply.status).toBe(409)
    expect((await asking('GET', '/cases')).body.data).toHaveLength(1)
  })

  it('is spelled and cut as it asks, and says who was asked', async () => {
    await updateCase(memberActor(world), { caseId, fields: { legal_name: 'Ana', country: 'PT' } })
    const camel = await ask('GET', `${path}?fields[case]=status,fields.legal_name`, undefined, {
      'Key-Inflection': 'camel',
    })
    expect(camel.body.data.attributes).toEqual({ status: 'New', fields: { legal_name: 'Ana' } })
    expect(Object.keys(camel.body.data.relationships)).toContain('caseTemplate')
    const snake = await ask('GET', path, undefined, { 'Key-Inflection': 'snake', 'Persona-Version': '2023-01-05' })
    expect(snake.body.data.attributes).toMatchObject({ created_at: expect.any(String), fields: { legal_name: 'Ana' } })
    expect(snake.body.included.map(({ type }: { type: string }) => type)).toContain('case-template')
    const older = await ask('GET', path, undefined, { 'Persona-Version': '2023-01-05' })
    expect(older.body.data.attributes.fields).toEqual({ 'legal-name': 'Ana', country: 'PT' })
    const asked = {
      data: { attributes: { caseTemplateId: template(), fields: { legal_name: 'Bo' } } },
      meta: { slaExpiresInSeconds: 60 },
    }
    const made = await ask('POST', '/cases', asked, { 'Key-Inflection': 'camel' })
    expect([made.status, made.body.data.attributes.fields]).toEqual([201, { legal_name: 'Bo' }])
    const beside = { data: { attributes: { 'case-template-id': template(), 'legal-name': 'Cy' } } }
    const old = await ask('POST', '/cases', beside, { 'Persona-Version': '2021-07-05' })
    expect(old.body.data.attributes.fields).toEqual({ 'legal-name': 'Cy' })
    for (const [header, form] of [
      ['request-id', /^req_/],
      ['persona-environment-id', /^env_/],
      ['persona-organization-id', /^org_/],
    ] as const)
      expect(camel.headers.get(header)).toMatch(form)
  })
})
