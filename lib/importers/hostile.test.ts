import type { ServerResponse } from 'node:http'
import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openOwnerPool } from '@/lib/db/owner'
import { makeWorld, type World } from '@/lib/testing/factories'
import { importInto } from '@/lib/testing/import-into'
import { stateOf } from '@/lib/testing/import-scene'
import { type Received, startReceiver } from '@/lib/testing/receiver'
import { askedWaitMs } from './ask'

process.env.WEBHOOK_ALLOW_PRIVATE = 'true'

let pool: Pool
let world: World
const running: Awaited<ReturnType<typeof startReceiver>>[] = []
beforeAll(async () => {
  pool = openOwnerPool(4)
  world = await makeWorld()
})
afterEach(() => Promise.all(running.splice(0).map(({ stop }) => stop())))
afterAll(async () => {
  delete process.env.WEBHOOK_ALLOW_PRIVATE
  await pool.end()
})

/** A source that answers so. */
async function sourceOf(answer: (request: Received, response: ServerResponse) => void) {
  const there = await startReceiver(answer)
  running.push(there)
  return there
}
const json = (response: ServerResponse, body: unknown, status = 200, headers = {}) =>
  void response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
const importFrom = (url: string, more: object = {}) =>
  importInto(pool, world, { source: 'persona', url, secret: 'persona_key_1234', ...more })

const caseResource = (id: string, more: object = {}) => ({
  type: 'case',
  id,
  attributes: { status: 'Open', name: id, created_at: '2026-01-01T00:00:00.000Z', fields: {}, tags: [], ...more },
  relationships: { case_template: { data: { type: 'case-template', id: 'ctmpl_1' } } },
})
const template = {
  data: {
    type: 'case-template',
    id: 'ctmpl_1',
    attributes: { name: 'Theirs', resolutions: ['Done'], field_schemas: [] },
  },
}
const list = (ids: string[], next: string | null) => ({
  data: ids.map((id) => caseResource(id)),
  links: { next, prev: null },
})

describe('a source that does not do its part ends the import in words', () => {
  const refused = (status: number) => (_: Received, response: ServerResponse) => json(response, { errors: [] }, status)
  it.each<[string, (request: Received, response: ServerResponse) => void, string]>([
    ['refuses the key', refused(401), 'refused the key'],
    [
      'leads elsewhere',
      (_: Received, response: ServerResponse) =>
        void response.writeHead(302, { Location: 'http://169.254.169.254/' }).end(),
      'redirect',
    ],
    [
      'answers no JSON',
      (_: Received, response: ServerResponse) => void response.writeHead(200).end('<html>'),
      'not JSON',
    ],
    [
      'answers another shape',
      (_: Received, response: ServerResponse) => json(response, { data: 'all of them' }),
      'not as the vendor describes it: data',
    ],
    ['is broken', refused(500), 'answered 500'],
    ['does not take the question', refused(400), 'does not take'],
    [
      'leads to no next page',
      (_: Received, response: ServerResponse) => json(response, list([], '/cases?x=1')),
      'names none',
    ],
    [
      'leads in a circle',
      (_: Received, response: ServerResponse) => json(response, list(['case_1'], '/cases?page[after]=case_1')),
      'circle',
    ],
    [
      'has empty pages without end',
      (() => {
        let page = 0
        return (_: Received, response: ServerResponse) => json(response, list([], `/cases?page[after]=case_${page++}`))
      })(),
      'circle',
    ],
    [
      'sends without end',
      (_: Received, response: ServerResponse) => {
        response.writeHead(200)
        const chunk = 'x'.repeat(1 << 20)
        const more = () => {
          while (!response.destroyed && response.write(chunk));
          if (!response.destroyed) response.once('drain', more)
        }
        response.on('error', () => {})
        more()
      },
      '16 MiB',
    ],
  ])('where it %s', async (_name, answer, words) => {
    const there = await sourceOf(answer)
    const ended = await importFrom(there.url)
    expect(ended).toMatchObject({ state: 'failed' })
    expect(ended?.error).toContain(words)
    expect(await stateOf(world)).toEqual([])
  })

  it('where it cannot be reached', async () => {
    expect((await importFrom('http://127.0.0.1:1'))?.error).toContain('could not be asked')
  })
})

describe('a source with one bad case', () => {
  it('names it and brings over the others', async () => {
    const odd: Record<string, unknown> = {
      case_2: { data: { ...caseResource('case_2'), attributes: { status: 7 } } },
      case_3: { data: caseResource('case_3', { redacted_at: '2026-01-02T00:00:00Z' }) },
      case_4: { data: caseResource('case_4', { fields: { unheard_of: 'x' } }) },
      case_6: { data: caseResource('case_6', { fields: {}, tags: [], status: 'x'.repeat(300) }) },
    }
    const there = await sourceOf(({ path }, response) => {
      if (path.includes('/case-templates/')) return json(response, template)
      const id = /\/cases\/(\w+)/.exec(path)?.[1]
      if (!id) return json(response, list(['case_1', 'case_2', 'case_3', 'case_4', 'case_5'], null))
      if (id === 'case_5') return json(response, { errors: [{ title: 'Record not found' }] }, 404)
      return json(response, odd[id] ?? { data: caseResource(id) })
    })
    const ended = await importFrom(there.url)
    expect(ended).toMatchObject({ state: 'done', counts: { casesCreated: 2, casesFailed: 3 }, problemsCount: 4 })
    expect(ended?.problems.map(({ code, reference }) => [reference, code]).sort()).toEqual([
      ['case_2', 'case_unreadable'],
      ['case_3', 'case_unreadable'],
      ['case_4', 'field_left_out'],
      ['case_5', 'source_not_found'],
    ])
    expect(JSON.stringify(ended?.problems)).not.toContain('"x"')
  })
})

describe('a source that asks to wait', () => {
  it('is asked again when it said', async () => {
    let refusals = 0
    const there = await sourceOf((_request, response) =>
      refusals++ < 2 ? json(response, {}, 429, { 'Retry-After': '30' }) : json(response, list([], null)),
    )
    expect(await importFrom(there.url)).toMatchObject({ state: 'done' })
    expect(there.received).toHaveLength(4)
  })

  it('says how long in several ways', () => {
    const at = Date.parse('2026-11-21T09:00:00Z')
    expect(askedWaitMs({ 'retry-after': '30' }, at)).toBe(30_000)
    expect(askedWaitMs({ 'retry-after': 'Sat, 21 Nov 2026 09:00:20 GMT' }, at)).toBe(20_000)
    expect(askedWaitMs({ 'ratelimit-reset': '12' }, at)).toBe(12_000)
    expect(askedWaitMs({ 'x-ratelimit-reset': String(at / 1000 + 5) }, at)).toBe(5_000)
    expect(askedWaitMs({ 'retry-after': '99999999' }, at)).toBe(15 * 60_000)
    expect(askedWaitMs({ 'retry-after': 'soon' }, at)).toBeNull()
    expect(askedWaitMs({}, at)).toBeNull()
  })
})
