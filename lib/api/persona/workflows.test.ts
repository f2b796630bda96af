import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOwnerPool } from '@/lib/db/owner'
import { makeWorld } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'
import { makePersonaKey } from '@/lib/testing/persona-client'
import { caseDocument, page, runDocument, single, versionDocument } from '@/lib/testing/persona-schemas'
import { action, runAll } from '@/lib/testing/workflows'

let pool: Pool
beforeAll(() => {
  pool = openOwnerPool(4)
})
afterAll(() => pool.end())

it('a workflow with an API trigger is started, and its runs and versions are read', async () => {
  const world = await makeWorld()
  const { ask } = await makePersonaKey(world)
  const native = await makeKey(world)
  const definition = {
    trigger: { kind: 'api', inputs: [{ key: 'legal_name', label: 'Legal name', required: true }] },
    steps: [
      action('create_case', 'case.create', {
        template: 'plain',
        title: 'Review of {{trigger.fields.legal_name}}',
        fields: { legal_name: '{{trigger.fields.legal_name}}' },
      }),
    ],
    output: {},
  }
  const made = await native.ask('POST', '/v1/workflows', { name: 'Review request', definition })
  expect(made.status).toBe(201)
  expect((await native.ask('POST', `/v1/workflows/${made.body.data.token}/publish`, { note: 'First' })).status).toBe(
    200,
  )
  const workflow = made.body.data.token as string

  const body = { data: { attributes: { fields: { legal_name: 'Ana & Co' } } } }
  const key = { 'Idempotency-Key': 'once' }
  const started = await ask('POST', `/workflows/${workflow}/trigger`, body, key)
  expect(started.status).toBe(200)
  const run = single(runDocument).parse(started.body).data
  expect(run.attributes).toMatchObject({ status: 'in_progress', 'completed-at': null })
  expect(run.relationships.workflow.data.id).toBe(workflow)
  expect((await ask('POST', `/workflows/${workflow}/trigger`, body, key)).body).toEqual(started.body)
  await runAll(pool, world)
  const ended = single(runDocument).parse((await ask('GET', `/workflow-runs/${run.id}`)).body).data
  expect(ended.attributes).toMatchObject({ status: 'completed', 'completed-at': expect.any(String) })
  const cases = page(caseDocument).parse((await ask('GET', '/cases')).body).data
  expect(cases.map(({ attributes }) => [attributes['creator-type'], attributes['creator-id']])).toEqual([
    ['workflow-run', run.id],
  ])

  const runs = page(runDocument).parse((await ask('GET', `/workflow-runs?filter[status]=${workflow}`)).body)
  expect(runs.data).toEqual([ended])
  expect((await ask('GET', '/workflow-runs?filter[status]=errored')).body.data).toEqual([])
  const versions = page(versionDocument).parse(
    (await ask('GET', `/workflow-versions?filter[workflow-id]=${workflow}`)).body,
  )
  expect(versions.data.map(({ attributes }) => attributes)).toMatchObject([
    { status: 'published', 'trigger-type': 'trigger-api', live: true, 'workflow-name': 'Review request' },
  ])
  const [only] = versions.data
  expect(
    (await ask('GET', `/workflow-versions?filter[workflow-id]=${workflow}&page[before]=${only?.id}`)).body,
  ).toEqual({
    data: [],
    links: { prev: null, next: null },
  })
  expect(versions.data[0]?.id).toBe(run.relationships['workflow-version'].data.id)
})

it('runs are read a page after or before any of them', async () => {
  const world = await makeWorld()
  const { ask } = await makePersonaKey(world)
  const native = await makeKey(world)
  const definition = (title: string) => ({
    trigger: { kind: 'api', inputs: [] },
    steps: [action('create_case', 'case.create', { template: 'plain', title })],
    output: {},
  })
  const made = await native.ask('POST', '/v1/workflows', { name: 'Three', definition: definition('None') })
  const workflow = made.body.data.token as string
  const versions: string[] = []
  for (const note of ['First', 'Second', 'Third']) {
    await native.ask('PATCH', `/v1/workflows/${workflow}`, { definition: definition(note) })
    expect((await native.ask('POST', `/v1/workflows/${workflow}/publish`, { note })).status).toBe(200)
    await ask('POST', `/workflows/${workflow}/trigger`, { data: { attributes: { fields: {} } } })
    versions.push(note)
  }
  for (const [path, document] of [
    ['/workflow-runs?page[size]=1', runDocument],
    [`/workflow-versions?filter[workflow-id]=${workflow}&page[size]=1`, versionDocument],
  ] as const) {
    const ids: string[] = []
    let reply = await ask('GET', path)
    for (;;) {
      const { data, links } = page(document).parse(reply.body)
      ids.push(data[0]?.id as string)
      if (!links.next) break
      reply = await ask('GET', links.next.slice('/api/v1'.length))
    }
    expect(ids).toHaveLength(versions.length)
    const back: string[] = []
    for (let link = reply.body.links.prev as string | null; link; link = reply.body.links.prev) {
      reply = await ask('GET', link.slice('/api/v1'.length))
      back.unshift(page(document).parse(reply.body).data[0]?.id as string)
    }
    expect(back).toEqual(ids.slice(0, -1))
    expect((await ask('GET', `${path}&page[before]=nope`)).status).toBe(400)
  }
})

it('refuses what the trigger does not take, and what is not there', async () => {
  const world = await makeWorld()
  const { ask } = await makePersonaKey(world)
  expect((await ask('POST', '/workflows/wfl_nope/trigger', { data: { attributes: { fields: {} } } })).status).toBe(404)
  expect((await ask('POST', '/workflows/wfl_nope/trigger', { data: { attributes: {} } })).body.errors).toEqual([
    { title: 'Bad Request', details: 'data.attributes.fields is missing' },
  ])
  expect((await ask('GET', '/workflow-runs/wfr_nope')).status).toBe(404)
  expect((await ask('GET', '/workflow-versions')).status).toBe(400)
  const { ask: reader } = await makePersonaKey(world, { scopes: ['cases:read'] })
  expect((await reader('GET', '/workflow-runs')).status).toBe(403)
})
