import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOwnerPool } from '@/lib/db/owner'
import { toToken } from '@/lib/kernel/ids'
import { asOwner, makeWorld, type World } from '@/lib/testing/factories'
import { type Ask, makeKey } from '@/lib/testing/native-client'
import { action, runAll } from '@/lib/testing/workflows'

let pool: Pool
let world: World
let ask: Ask
beforeAll(async () => {
  pool = openOwnerPool(8)
  world = await makeWorld()
  ask = (await makeKey(world)).ask
})
afterAll(() => pool.end())

/** The two source documents: an inquiry with a hit becomes a case with fields and objects, and finds its people. */
const intake = (assign: object, more: object = {}) => ({
  trigger: {
    kind: 'event',
    events: ['inquiry.completed'],
    when: { rows: { attribute: 'trigger.object.data.hit', operator: 'equals', value: true } },
  },
  steps: [
    action('create_case', 'case.create', {
      template: 'plain',
      title: 'Review of {{trigger.object.title}}',
      fields: { legal_name: '{{trigger.object.data.name}}', country: 'PT' },
      objects: ['{{trigger.object.id}}'],
      queue: 'second',
    }),
    { ...action('assign_case', 'case.assign', { case: '{{steps.create_case.case_id}}', ...assign }), ...more },
    action('tell', 'case.comment', {
      case: '{{steps.create_case.case_id}}',
      message: 'Assigned: {{!steps.assign_case.failed}}',
    }),
  ],
  output: { case_id: '{{steps.create_case.case_id}}' },
})

async function publish(definition: object) {
  const made = await ask('POST', '/v1/workflows', { name: 'Intake', definition })
  expect(made.status).toBe(201)
  const published = await ask('POST', `/v1/workflows/${made.body.data.token}/publish`, { note: 'First' })
  expect(published.body.data ?? published.body).toMatchObject({ published_version: 1, has_draft: false })
  return made.body.data.token as string
}
const archive = (token: string) => ask('POST', `/v1/workflows/${token}/archive`, {})
const inquiry = (reference: string) =>
  ask('POST', '/v1/objects', {
    type: 'inquiry',
    external_reference: reference,
    title: reference,
    status: 'Completed',
    data: { hit: true, name: 'Ana Prata' },
  })
const bells = (userId: string) =>
  asOwner(async (owner) =>
    (await owner.query('select kind from notifications where user_id = $1', [userId])).rows.map(({ kind }) => kind),
  )

describe('an inquiry that completes', () => {
  it('becomes a case with its fields and objects, in its queue, assigned to a person who is notified', async () => {
    const token = await publish(intake({ assignee_type: 'person', assignee: world.people.reviewer.email }))
    await ask('POST', '/v1/objects', {
      type: 'inquiry',
      external_reference: 'inq-0',
      status: 'Completed',
      data: { hit: false },
    })
    expect((await inquiry('inq-1')).status).toBe(201)
    expect((await inquiry('inq-1')).status).toBe(200)
    await runAll(pool, world)
    const runs = await ask('GET', `/v1/workflow-runs?workflow_id=${token}`)
    expect(runs.body.data).toMatchObject([
      { state: 'succeeded', trigger_kind: 'event', workflow_version: 1, steps_count: 3 },
    ])
    const caseId = toToken('case', runs.body.data[0].output.case_id)
    const made = await ask('GET', `/v1/cases/${caseId}?expand=objects`)
    expect(made.body.data).toMatchObject({
      title: 'Review of inq-1',
      fields: { legal_name: 'Ana Prata', country: 'PT' },
      case_queue_id: toToken('queue', world.otherQueueId),
      assigned_to: toToken('user', world.people.reviewer.id),
      objects: [{ type: 'inquiry', external_reference: 'inq-1' }],
    })
    expect(await bells(world.people.reviewer.id)).toEqual(['assigned'])
    const run = await ask('GET', `/v1/workflow-runs/${runs.body.data[0].token}`)
    expect(run.body.data.steps.map(({ step, state }: Record<string, string>) => `${step} ${state}`)).toEqual([
      'create_case succeeded',
      'assign_case succeeded',
      'tell succeeded',
    ])
    await archive(token)
  })

  it('goes to a team; and with continue on error goes on when the assignee is gone, without it stops and tells the owner', async () => {
    const teamId = '019a0000-0000-7000-8000-0000000000aa'
    await asOwner((owner) =>
      owner.query(`insert into teams (id, environment_id, key, name) values ($1, $2, 'screening', 'Screening')`, [
        teamId,
        world.environmentId,
      ]),
    )
    const leaver = world.people.approver
    const team = await publish(intake({ assignee_type: 'team', team: 'screening' }))
    const strict = await publish(intake({ assignee_type: 'person', assignee: leaver.email }))
    const lenient = await publish(
      intake({ assignee_type: 'person', assignee: leaver.email }, { continue_on_error: true }),
    )
    await asOwner((owner) => owner.query('update users set disabled_at = now() where id = $1', [leaver.id]))
    await inquiry('inq-2')
    await runAll(pool, world)
    const stateOf = async (token: string) => (await ask('GET', `/v1/workflow-runs?workflow_id=${token}`)).body.data[0]
    const toTeam = await stateOf(team)
    expect((await ask('GET', `/v1/cases/${toToken('case', toTeam.output.case_id)}`)).body.data).toMatchObject({
      assigned_team_id: toToken('team', teamId),
    })
    expect(await stateOf(strict)).toMatchObject({
      state: 'failed',
      error: { code: 'unknown_person', step: 'assign_case' },
    })
    expect(await stateOf(lenient)).toMatchObject({ state: 'succeeded' })
    await asOwner((owner) => owner.query('update users set disabled_at = null where id = $1', [leaver.id]))
    const resumed = await ask('POST', `/v1/workflow-runs/${(await stateOf(strict)).token}/resume`, {})
    expect(resumed.body.data).toMatchObject({ state: 'running', error: null })
    await runAll(pool, world)
    expect(await stateOf(strict)).toMatchObject({ state: 'succeeded', steps_count: 4 })
    const rerun = await ask('POST', `/v1/workflow-runs/${(await stateOf(strict)).token}/rerun`, {})
    expect(rerun.status).toBe(201)
    await runAll(pool, world)
    expect((await ask('GET', `/v1/workflow-runs?workflow_id=${strict}`)).body.data).toHaveLength(2)
    for (const token of [team, strict, lenient]) await archive(token)
  })
})

describe('the API', () => {
  it('triggers a workflow by its key, by its schema, once per idempotency key', async () => {
    const definition = {
      trigger: {
        kind: 'api',
        inputs: [
          { key: 'name', label: 'Name', required: true },
          { key: 'score', label: 'Score', type: 'number' },
        ],
      },
      steps: [
        action('say', 'output', { values: { said: '{{trigger.fields.name}}', score: '{{trigger.fields.score}}' } }),
      ],
    }
    const made = await ask('POST', '/v1/workflows', { name: 'Review request', key: 'review-request', definition })
    expect((await ask('POST', '/v1/workflows/review-request/trigger', {})).body.error).toBe('not_published')
    await ask('POST', `/v1/workflows/${made.body.data.token}/publish`, {})
    const wrong = await ask('POST', '/v1/workflows/review-request/trigger', { fields: { score: 'x', other: 1 } })
    expect(wrong.status).toBe(422)
    expect(wrong.body.details.map(({ field, code }: Record<string, string>) => [field, code])).toEqual([
      ['fields.other', 'unknown_member'],
      ['fields.name', 'required'],
      ['fields.score', 'invalid_value'],
    ])
    const key = { 'Idempotency-Key': '019a0000-0000-4000-8000-000000000001' }
    const fields = { name: 'Ana', score: '7' }
    const [first, twin] = [
      await ask('POST', '/v1/workflows/review-request/trigger', { fields }, key),
      await ask('POST', '/v1/workflows/review-request/trigger', { fields }, key),
    ]
    expect([first.status, first.body.data.state]).toEqual([201, 'queued'])
    expect(twin.body.data.token).toBe(first.body.data.token)
    await runAll(pool, world)
    const run = await ask('GET', `/v1/workflow-runs/${first.body.data.token}`)
    expect(run.body.data).toMatchObject({ state: 'succeeded', output: { said: 'Ana', score: 7 } })
    expect((await ask('POST', `/v1/workflow-runs/${first.body.data.token}/cancel`, {})).body.error).toBe('run_ended')
  })

  it('refuses to publish with every problem at its place in the document', async () => {
    const definition = {
      trigger: { kind: 'event', events: ['case.created'] },
      steps: [
        action('one', 'case.create', { template: 'gone', assignee: 'nobody@example.test' }),
        action('two', 'case.comment', { case: '{{trigger.case.id}}', message: '{{steps.three.case_id}}' }),
        action('three', 'case.nothing', {}),
      ],
    }
    const made = await ask('POST', '/v1/workflows', { name: 'Broken', definition })
    const refused = await ask('POST', `/v1/workflows/${made.body.data.token}/publish`, {})
    expect([refused.status, refused.body.error]).toEqual([422, 'invalid_workflow'])
    expect(refused.body.details.map(({ field, code }: Record<string, string>) => [field, code])).toEqual([
      ['definition.steps.0.config.template', 'unknown_template'],
      ['definition.steps.0.config.assignee', 'unknown_person'],
      ['definition.steps.1.config.message', 'later_value'],
      ['definition.steps.2.type', 'unknown_step'],
    ])
  })

  it('simulates on a real case and leaves nothing behind', async () => {
    const made = await ask('POST', '/v1/workflows', {
      name: 'Simulated',
      definition: {
        trigger: { kind: 'event', events: ['case.created'] },
        steps: [
          action('note', 'case.comment', { case: '{{trigger.case.id}}', message: 'x' }),
          action('move', 'case.move', { case: '{{trigger.case.id}}', queue: 'second' }),
          action('call', 'http.request', { url: 'https://example.com', method: 'GET' }),
          action('wrong', 'case.set_status', { case: '{{trigger.case.id}}', status: 'nowhere' }),
        ],
      },
    })
    const { body } = await ask('POST', '/v1/cases', { type: 'Onboarding', entity_category: 'Company' })
    const before = await ask('GET', `/v1/cases/${body.data.token}/timeline`)
    const simulated = await ask('POST', `/v1/workflows/${made.body.data.token}/simulate`, { case_id: body.data.token })
    expect(simulated.body.data ?? simulated.body).toMatchObject({
      state: 'failed',
      error: { code: 'unknown_status', step: 'wrong' },
    })
    expect(simulated.body.data.steps.map(({ step, state }: Record<string, string>) => `${step} ${state}`)).toEqual([
      'note succeeded',
      'move succeeded',
      'call succeeded',
      'wrong failed',
    ])
    expect((await ask('GET', `/v1/cases/${body.data.token}/timeline`)).body.data).toEqual(before.body.data)
    expect((await ask('GET', `/v1/workflow-runs?workflow_id=${made.body.data.token}`)).body.data).toEqual([])
  })

  it('asks for its scopes', async () => {
    const { ask: reading } = await makeKey(world, { scopes: ['workflows:read'] })
    expect((await reading('GET', '/v1/workflows')).status).toBe(200)
    expect((await reading('POST', '/v1/workflows/review-request/trigger', {})).status).toBe(403)
    const { ask: foreign } = await makeKey(await makeWorld())
    expect((await foreign('GET', '/v1/workflows/review-request')).status).toBe(404)
  })
})
