import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import { openOwnerPool } from '@/lib/db/owner'
import { travel } from '@/lib/kernel/clock'
import { asOwner, eventTypes, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { action, makeWorkflow, runAll, runsOf } from '@/lib/testing/workflows'

let pool: Pool
let world: World
beforeAll(async () => {
  pool = openOwnerPool(8)
  world = await makeWorld()
})
afterAll(() => pool.end())

const onCreated = (title: string) => ({
  kind: 'event' as const,
  events: ['case.created'],
  when: { rows: { attribute: 'trigger.case.title', operator: 'equals' as const, value: title } },
})
const onCase = { case: '{{trigger.case.id}}' }
const states = (steps: { key: string; iteration: string; state: string }[]) =>
  steps.map(({ key, iteration, state }) => [iteration ? `${key}@${iteration}` : key, state].join(' '))

describe('a run', () => {
  it('starts by an event, does its steps through the commands, and is named in the trail', async () => {
    const workflowId = await makeWorkflow(world, {
      trigger: onCreated('One'),
      steps: [
        action('note', 'case.comment', {
          ...onCase,
          message: 'Hello {{trigger.case.name}}, risk {{trigger.case.risk_score * 2}}',
        }),
        action('tag', 'case.tag', { ...onCase, tags: ['{{steps.note.comment_id}}', 'seen'] }),
      ],
      output: { tags: '{{steps.tag.tags}}' },
    })
    const { id: caseId } = await makeCase(world, { title: 'One', riskScore: 20 })
    await makeCase(world, { title: 'Other' })
    await runAll(pool, world)
    const [run, ...more] = await runsOf(workflowId)
    expect(more).toEqual([])
    expect(run).toMatchObject({ state: 'succeeded', error: null })
    expect(states(run?.steps ?? [])).toEqual(['note succeeded', 'tag succeeded'])
    expect(run?.output).toEqual({ tags: [run?.steps[0]?.output?.comment_id, 'seen'] })
    expect(await eventTypes(caseId)).toEqual(['case.created', 'case.commented', 'case.updated'])
    const [event] = await asOwner(
      async (owner) =>
        (await owner.query(`select * from events where case_id = $1 and type = 'case.commented'`, [caseId])).rows,
    )
    expect(event).toMatchObject({
      actor_kind: 'workflow',
      actor_id: run?.id,
      via: 'workflow',
      request_id: `${run?.id}:note`,
      payload: { message: expect.stringMatching(/^Hello CAS-\d+, risk 40$/) },
    })
    expect(event.on_behalf_of).toMatch(/^Workflow \d+$/)
  })

  it('takes the first true route, runs branches side by side, loops, and joins', async () => {
    const say = (key: string, value: string) =>
      action(key, 'set_variable', { variable: 'said', operation: 'push', value })
    const workflowId = await makeWorkflow(world, {
      trigger: onCreated('Flow'),
      variables: [
        { key: 'said', label: 'Said', type: 'list', initial: [] },
        { key: 'left', label: 'Left', type: 'number', initial: 3 },
      ],
      steps: [
        {
          ...action('choose', 'conditional', {}),
          routes: [
            { key: 'no', when: { cel: 'trigger.case.priority == "Low"' }, steps: [say('never', 'x')] },
            { key: 'yes', when: { cel: 'trigger.case.risk_score > 5' }, steps: [say('chosen', 'chosen')] },
            { key: 'also', when: { cel: 'true' }, steps: [say('late', 'x')] },
          ],
        },
        {
          ...action('both', 'parallel', {}),
          branches: [
            { key: 'a', steps: [say('a1', 'a1'), say('a2', 'a2')] },
            { key: 'b', steps: [] },
            {
              key: 'c',
              steps: [
                {
                  ...action('each', 'loop', {
                    mode: 'each',
                    items: '{{trigger.case.tags}}',
                    parallel: true,
                    collect: 'shout',
                  }),
                  steps: [action('shout', 'output', { values: { last: '{{round.index}}{{round.item}}' } })],
                },
              ],
            },
          ],
        },
        {
          ...action('down', 'loop', { mode: 'while', while: { cel: 'variables.left > 0.0' } }),
          steps: [action('less', 'set_variable', { variable: 'left', operation: 'add', value: -1 })],
        },
        action('end', 'output', {
          values: {
            results: '{{steps.each.results}}',
            rounds: '{{steps.down.rounds}}',
            route: '{{steps.choose.route}}',
          },
        }),
      ],
    })
    await makeCase(world, { title: 'Flow', riskScore: 20, tags: ['x', 'y'] })
    await runAll(pool, world)
    const [run] = await runsOf(workflowId)
    expect(run).toMatchObject({ state: 'succeeded', error: null, variables: { left: 0 } })
    expect((run?.variables.said as string[] | undefined)?.toSorted()).toEqual(['a1', 'a2', 'chosen'])
    expect(run?.output).toMatchObject({
      rounds: 3,
      route: 'yes',
      results: [{ values: { last: '0x' } }, { values: { last: '1y' } }],
    })
    expect(states(run?.steps ?? []).sort()).toEqual(
      [
        'choose',
        'chosen',
        'both',
        'a1',
        'a2',
        'each',
        'shout@0',
        'shout@1',
        'down',
        'less@0',
        'less@1',
        'less@2',
        'end',
      ]
        .map((key) => `${key} succeeded`)
        .sort(),
    )
  })

  it('stops at a failure, tells its owner, and goes on from there when it is resumed; or lets it pass where that is said', async () => {
    const broken = action('assign', 'case.assign', {
      ...onCase,
      assignee_type: 'person',
      assignee: '{{trigger.case.external_reference}}',
    })
    const after = action('after', 'case.tag', { ...onCase, tags: ['failed-{{steps.assign.failed}}'] })
    const stopping = await makeWorkflow(world, { trigger: onCreated('Broken'), steps: [broken, after] })
    const passing = await makeWorkflow(world, {
      trigger: onCreated('Broken'),
      steps: [{ ...broken, continueOnError: true }, after],
    })
    const { id: caseId } = await makeCase(world, { title: 'Broken', externalReference: 'nobody@example.test' })
    await runAll(pool, world)
    const [stopped] = await runsOf(stopping)
    expect(stopped).toMatchObject({ state: 'failed', error: { code: 'unknown_person', step: 'assign' } })
    expect(states(stopped?.steps ?? [])).toEqual(['assign failed'])
    const [passed] = await runsOf(passing)
    expect(states(passed?.steps ?? [])).toEqual(['assign failed', 'after succeeded'])
    expect(await rowOf(caseId)).toMatchObject({ tags: ['failed-true'] })
  })

  it('waits for an event or a time as a row, and sees an event that came before it began to wait', async () => {
    const workflowId = await makeWorkflow(world, {
      trigger: onCreated('Wait'),
      steps: [
        action('status', 'wait', {
          for: 'event',
          subject: '{{trigger.case.id}}',
          events: ['case.status_changed'],
          timeout_seconds: 600,
        }),
        action('pause', 'wait', { for: 'duration', seconds: 3600 }),
        action(
          'again',
          'wait',
          {
            for: 'event',
            subject: '{{trigger.case.id}}',
            events: ['case.status_changed'],
            timeout_seconds: 600,
            fail_on_expiry: true,
          },
          { continueOnError: true },
        ),
        action('end', 'output', {
          values: { from: '{{steps.status.event.payload.to.name}}', failed: '{{steps.again.failed}}' },
        }),
      ],
    })
    const { id: caseId } = await makeCase(world, { title: 'Wait' })
    await runAll(pool, world)
    expect((await runsOf(workflowId))[0]).toMatchObject({ state: 'waiting' })
    await setCaseStatus(memberActor(world), { caseId, status: 'In Progress' })
    await runAll(pool, world)
    expect(states((await runsOf(workflowId))[0]?.steps ?? [])).toEqual(['status succeeded', 'pause waiting'])
    const back = travel(3_601_000)
    await runAll(pool, world)
    const further = travel(601_000)
    await runAll(pool, world)
    further()
    back()
    const [run] = await runsOf(workflowId)
    expect(run).toMatchObject({ state: 'succeeded', output: { from: 'In Progress', failed: true } })
  })

  it('calls another workflow and goes on with what it returns', async () => {
    const called = await makeWorkflow(world, {
      trigger: { kind: 'call', inputs: [{ key: 'n', label: 'N', type: 'number', required: true }] },
      steps: [action('double', 'output', { values: { twice: '{{trigger.fields.n * 2}}' } })],
    })
    const workflowId = await makeWorkflow(world, {
      trigger: onCreated('Call'),
      steps: [action('call', 'module', { workflow: called, inputs: { n: 21 } })],
      output: { answer: '{{steps.call.output.twice}}' },
    })
    await makeCase(world, { title: 'Call' })
    await runAll(pool, world)
    expect((await runsOf(workflowId))[0]).toMatchObject({ state: 'succeeded', output: { answer: 42 } })
    expect((await runsOf(called))[0]).toMatchObject({ state: 'succeeded' })
  })

  it('that leads to itself ends by depth', async () => {
    const workflowId = await makeWorkflow(world, {
      trigger: { kind: 'event', events: ['case.commented'] },
      steps: [action('more', 'case.comment', { ...onCase, message: 'Again.' })],
    })
    const { id: caseId } = await makeCase(world)
    await asOwner((owner) => owner.query('select 1'))
    const { commentOnCase } = await import('@/lib/cases/commands/comment-on-case')
    await commentOnCase(memberActor(world), { caseId, message: 'Begin.' })
    await runAll(pool, world)
    const runs = await runsOf(workflowId)
    expect(runs.map(({ state, error }) => error?.code ?? state)).toEqual([...Array(6).fill('succeeded'), 'too_deep'])
  })
})

const rowOf = (caseId: string) =>
  asOwner(async (owner) => (await owner.query('select * from cases where id = $1', [caseId])).rows[0])
