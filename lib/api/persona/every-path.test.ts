import { beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import { operations } from '@/lib/api/persona/operations'
import { toTypeId } from '@/lib/kernel/ids'
import { makeWorld } from '@/lib/testing/factories'
import { type Ask, makeKey, type Reply } from '@/lib/testing/native-client'
import { makePersonaKey } from '@/lib/testing/persona-client'
import {
  caseDocument,
  eventDocument,
  page,
  rateLimitDocument,
  runDocument,
  single,
  templateDocument,
  versionDocument,
} from '@/lib/testing/persona-schemas'
import { webhookDocument } from '@/lib/testing/persona-webhook-schemas'
import { action } from '@/lib/testing/workflows'
import { deflect } from './inflect'

let ask: Ask
const ids: Record<string, string> = {}

interface Asked {
  body?: object
  query?: string
  /** Of the answer; 201 for what is made. */
  status?: number
  answer: z.ZodType
  /** The type of its resources and one attribute of them, to ask for alone. */
  only: [type: string, attribute: string]
}

const someCase = { answer: single(caseDocument), only: ['case', 'status'] as [string, string] }
const someHook = { answer: single(webhookDocument), only: ['webhook', 'url'] as [string, string] }
const someRun = { only: ['workflow-run', 'status'] as [string, string] }

/** One request for each path of Persona's description; what is in braces is what was made for it. */
const asked: Record<string, () => Asked> = {
  'get /cases': () => ({ ...someCase, answer: page(caseDocument) }),
  'post /cases': () => ({
    ...someCase,
    status: 201,
    body: { data: { attributes: { 'case-template-id': ids.template } }, meta: { 'sla-expires-in-seconds': 60 } },
  }),
  'post /cases/search': () => ({ ...someCase, answer: page(caseDocument), body: { query: {} } }),
  'get /cases/{id}': () => someCase,
  'patch /cases/{id}': () => ({ ...someCase, body: { data: { attributes: { fields: { country: 'PT' } } } } }),
  'post /cases/{id}/add-objects': () => ({ ...someCase, body: { meta: { 'object-ids': ['inq_every'] } } }),
  'post /cases/{id}/remove-objects': () => ({ ...someCase, body: { meta: { 'object-ids': ['inq_every'] } } }),
  'post /cases/{id}/assign': () => ({ ...someCase, body: { meta: { 'user-email-address': ids.reviewer } } }),
  'post /cases/{id}/set-status': () => ({ ...someCase, body: { meta: { status: 'In Progress' } } }),
  'post /cases/{id}/add-tag': () => ({ ...someCase, body: { meta: { 'tag-name': 'new' } } }),
  'post /cases/{id}/remove-tag': () => ({ ...someCase, body: { meta: { 'tag-name': 'new' } } }),
  'post /cases/{id}/set-tags': () => ({ ...someCase, body: { meta: { 'tag-name': ['one', 'two'] } } }),
  'post /cases/{id}/add-comment': () => ({ ...someCase, body: { meta: { message: 'Looked at it.' } } }),
  'delete /cases/{id}': () => someCase,
  'get /case-templates/{id}': () => ({ answer: single(templateDocument), only: ['case-template', 'name'] }),
  'get /events': () => ({ answer: page(eventDocument), only: ['event', 'name'] }),
  'get /events/{id}': () => ({ answer: single(eventDocument), only: ['event', 'name'] }),
  'get /rate-limits': () => ({
    answer: page(rateLimitDocument).pick({ data: true }),
    only: ['rate-limit/api', 'limit'],
  }),
  'get /webhooks': () => ({ ...someHook, answer: page(webhookDocument) }),
  'post /webhooks': () => ({
    ...someHook,
    status: 201,
    body: { data: { attributes: { url: 'https://hooks.example.com', 'enabled-events': ['*'] } } },
  }),
  'get /webhooks/{id}': () => someHook,
  'patch /webhooks/{id}': () => ({ ...someHook, body: { data: { attributes: { name: 'Ledger' } } } }),
  'post /webhooks/{id}/enable': () => someHook,
  'post /webhooks/{id}/disable': () => someHook,
  'post /webhooks/{id}/rotate-secret': () => ({ ...someHook, body: { meta: { 'expires-in-seconds': 60 } } }),
  'post /webhooks/{id}/clone': () => someHook,
  'post /webhooks/{id}/archive': () => someHook,
  'post /workflows/{id}/trigger': () => ({
    ...someRun,
    answer: single(runDocument),
    body: { data: { attributes: { fields: {} } } },
  }),
  'get /workflow-runs': () => ({ ...someRun, answer: page(runDocument) }),
  'get /workflow-runs/{id}': () => ({ ...someRun, answer: single(runDocument) }),
  'get /workflow-versions': () => ({
    answer: page(versionDocument),
    query: `filter[workflow-id]=${ids.workflows}`,
    only: ['workflow-version', 'status'],
  }),
}

beforeAll(async () => {
  const world = await makeWorld()
  ask = (await makePersonaKey(world, { rateLimit: 1000 })).ask
  const native = (await makeKey(world)).ask
  await native('POST', '/v1/objects', { type: 'inquiry', external_reference: 'inq_every' })
  ids.template = toTypeId('ctmpl', world.templateId)
  ids['case-templates'] = ids.template
  ids.reviewer = world.people.reviewer.email
  ids.cases = (await ask('POST', '/cases', { data: { attributes: { 'case-template-id': ids.template } } })).body.data.id
  ids.events = (await ask('GET', '/events?filter[name]=case.created')).body.data[0].id
  const hook = { data: { attributes: { url: 'https://hooks.example.com', 'enabled-events': ['case.created'] } } }
  ids.webhooks = (await ask('POST', '/webhooks', hook)).body.data.id
  const made = await native('POST', '/v1/workflows', {
    name: 'Every path',
    definition: {
      trigger: { kind: 'api', inputs: [] },
      steps: [action('create_case', 'case.create', { template: 'plain' })],
      output: {},
    },
  })
  ids.workflows = made.body.data.token
  await native('POST', `/v1/workflows/${ids.workflows}/publish`, { note: 'First' })
  const started = await ask('POST', `/workflows/${ids.workflows}/trigger`, { data: { attributes: { fields: {} } } })
  ids['workflow-runs'] = started.body.data.id
})

const pathOf = (name: string) => {
  const path = name.split(' ')[1] as string
  return path.replace('{id}', ids[path.split('/')[1] as string] as string)
}
const send = (
  name: string,
  { body, query = '' }: Asked,
  more: string,
  headers?: Record<string, string>,
): Promise<Reply> =>
  ask((name.split(' ')[0] as string).toUpperCase(), `${pathOf(name)}?${query}&${more}`, body, headers)
const spelled = { camel: /^[a-z][a-zA-Z0-9]*$/, snake: /^[a-z][a-z0-9_]*$/, kebab: /^[a-z][a-z0-9-]*$/ }

/** Every key of a document, but for those below a case's own fields. */
const keysOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(keysOf)
  if (!(value instanceof Object)) return []
  return Object.entries(value).flatMap(([key, member]) => [key, ...(key === 'fields' ? [] : keysOf(member))])
}

it('every path of Persona’s description is served, and here', () => {
  expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(asked).sort())
})

it.each(['camel', 'snake', 'kebab'] as const)(
  'every answer is as described, spelled in %s, with the limit on it',
  async (inflection) => {
    for (const name of Object.keys(asked).filter((name) => /^get|search/.test(name))) {
      const request = (asked[name] as () => Asked)()
      const reply = await send(name, request, '', { 'Key-Inflection': inflection })
      expect([name, reply.status]).toEqual([name, 200])
      request.answer.parse(deflect(reply.body))
      for (const key of keysOf(reply.body)) expect(key, name).toMatch(spelled[inflection])
    }
  },
)

it('every answer has one attribute where one is asked for, and tells of limit and place', async () => {
  for (const [name, given] of Object.entries(asked)) {
    const request = given()
    const whole = /^get/.test(name) ? null : await send(name, request, '')
    if (whole) {
      expect([name, whole.status], JSON.stringify(whole.body).slice(0, 300)).toEqual([name, request.status ?? 200])
      request.answer.parse(whole.body)
    }
    const reply = /^(get|post \/cases$|post \/cases\/search)/.test(name)
      ? await send(name, request, `fields[${request.only[0]}]=${request.only[1]}`)
      : (whole as Reply)
    const shown = Array.isArray(reply.body.data) ? reply.body.data : [reply.body.data]
    if (reply !== whole)
      for (const { attributes } of shown) expect([name, Object.keys(attributes)]).toEqual([name, [request.only[1]]])
    expect(reply.headers.get('ratelimit-limit'), name).toBe('1000')
    for (const header of ['ratelimit-remaining', 'ratelimit-reset', 'request-id', 'persona-environment-id'])
      expect(reply.headers.get(header), `${name} ${header}`).toBeTruthy()
  }
})
