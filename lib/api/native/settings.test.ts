import { describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/auth/permissions'
import { toToken } from '@/lib/kernel/ids'
import { makeWorld } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'

const scene = async (scopes: Scope[] = ['*']) => {
  const world = await makeWorld()
  return { world, ...(await makeKey(world, { scopes })) }
}

describe('queues', () => {
  it('are made, changed, put in order, tested and archived', async () => {
    const { world, ask } = await scene()
    const team = await ask('POST', '/v1/teams', {
      name: 'Fraud',
      user_ids: [toToken('user', world.people.reviewer.id)],
    })
    expect(team.status).toBe(201)
    const rule = { name: 'Urgent', when: { all: [{ attribute: 'priority', operator: 'equals', value: 'Critical' }] } }
    const made = await ask('POST', '/v1/queues', {
      name: 'AML alerts',
      admission_rules: [rule],
      team_ids: [team.body.data.token],
      sla: { target_minutes: 60, warning_minutes: 15 },
      order: 'risk',
    })
    expect(made.status).toBe(201)
    const { token } = made.body.data
    expect(made.body.data).toMatchObject({
      key: 'aml_alerts',
      order: 'risk',
      admission_rules: [rule],
      capacity: null,
      sla: { target_minutes: 60, calendar_id: null },
    })
    const urgent = await ask('POST', '/v1/cases', {
      type: 'Onboarding',
      entity_category: 'Company',
      priority: 'Critical',
    })
    expect(urgent.body.data.case_queue_id).toBe(token)
    const trial = await ask('POST', `/v1/queues/${token}/test`, { admission_rules: [] })
    expect(trial.body.data).toMatchObject({
      tested: 1,
      taken: 0,
      moves: [{ case_id: urgent.body.data.token, from: 'AML alerts' }],
    })
    expect((await ask('PATCH', `/v1/queues/${token}`, { name: 'AML', sla: null })).body.data).toMatchObject({
      name: 'AML',
      sla: null,
    })
    const order = [token, toToken('queue', world.queueId), toToken('queue', world.otherQueueId)]
    await ask('PUT', '/v1/queues/order', { queue_ids: order })
    expect((await ask('GET', '/v1/queues')).body.data.map((queue: { token: string }) => queue.token)).toEqual(order)
    expect((await ask('POST', `/v1/queues/${token}/archive`)).body).toMatchObject({ error: 'queue_not_empty', open: 1 })
    const other = toToken('queue', world.otherQueueId)
    expect((await ask('POST', `/v1/queues/${other}/archive`)).body.data).toEqual({ token: other, archived: true })
    expect((await ask('GET', `/v1/queues/${other}`)).status).toBe(404)
  })

  it('say every problem of their rules at its place in wire names', async () => {
    const { ask } = await scene()
    const when = { attribute: 'risk_score', operator: 'at_least', value: 'many' }
    const reply = await ask('POST', '/v1/queues', { name: 'Wrong', admission_rules: [{ name: 'x', when }] })
    expect([reply.status, reply.body.details]).toMatchObject([
      422,
      [{ field: 'admission_rules.0.when.value', code: 'value_does_not_fit' }],
    ])
  })
})

it('teams are changed, and deleted when nothing hangs on them', async () => {
  const { world, ask } = await scene()
  const { token } = (await ask('POST', '/v1/teams', { name: 'Iberia' })).body.data
  const user = toToken('user', world.people.approver.id)
  expect((await ask('PATCH', `/v1/teams/${token}`, { user_ids: [user] })).body.data).toMatchObject({
    key: 'iberia',
    user_ids: [user],
  })
  const queue = toToken('queue', world.otherQueueId)
  await ask('PATCH', `/v1/queues/${queue}`, { team_ids: [token] })
  expect((await ask('DELETE', `/v1/teams/${token}`)).body).toMatchObject({ error: 'team_in_use' })
  await ask('PATCH', `/v1/queues/${queue}`, { team_ids: [] })
  expect((await ask('DELETE', `/v1/teams/${token}`)).body.data).toEqual({ token, deleted: true })
})

it('people are invited, and carry and can do what is said', async () => {
  const { world, ask } = await scene()
  const path = `/v1/users/${toToken('user', world.people.reviewer.id)}`
  const changed = await ask('PATCH', path, { availability: 'busy', capacity: 12, skills: ['Portuguese'] })
  expect(changed.body.data).toMatchObject({ availability: 'busy', capacity: 12, skills: ['portuguese'], open_count: 0 })
  const invited = await ask('POST', '/v1/users', { email: 'New@example.test', name: 'New', roles: ['reviewer'] })
  expect([invited.status, invited.body.data.email]).toEqual([201, 'new@example.test'])
  expect(invited.body.data.path).toMatch(/^\/invitation\//)
})

it('assignment policies are made, changed, put in order and archived; a case says why', async () => {
  const { world, ask } = await scene()
  const body = {
    name: 'Share',
    method: 'round_robin',
    source_kind: 'queue',
    source_ids: [toToken('queue', world.queueId)],
    capacity: 20,
  }
  const made = await ask('POST', '/v1/assignment-policies', body)
  expect([made.status, made.body.data]).toMatchObject([
    201,
    { ...body, key: 'share', enabled: true, weights: { critical: 1, low: 1 } },
  ])
  const path = `/v1/assignment-policies/${made.body.data.token}`
  const assigned = await ask('POST', '/v1/cases', { type: 'Onboarding', entity_category: 'Company' })
  expect(assigned.body.data.assigned_to).toBe(toToken('user', world.people.reviewer.id))
  expect((await ask('PATCH', path, { enabled: false })).body.data.enabled).toBe(false)
  const unassigned = await ask('POST', '/v1/cases', { type: 'Onboarding', entity_category: 'Company' })
  expect(unassigned.body.data.assigned_to).toBeNull()
  const second = await ask('POST', '/v1/assignment-policies', { ...body, name: 'Later' })
  const order = [second.body.data.token, made.body.data.token]
  expect((await ask('PUT', '/v1/assignment-policies/order', { policy_ids: order })).status).toBe(200)
  expect((await ask('PUT', '/v1/assignment-policies/order', { policy_ids: order.slice(1) })).body.error).toBe(
    'order_incomplete',
  )
  expect((await ask('POST', `${path}/archive`)).body.data.archived).toBe(true)
  expect((await ask('GET', path)).status).toBe(404)
})

it('calendars and SLA policies are made, changed and archived; a deadline follows them', async () => {
  const { world, ask } = await scene()
  const weekly = Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from: '09:00', to: '17:00' }] : []))
  const empty = await ask('POST', '/v1/calendars', { name: 'None', time_zone: 'UTC', weekly: weekly.map(() => []) })
  expect([empty.status, empty.body.error]).toEqual([422, 'empty_calendar'])
  const calendar = await ask('POST', '/v1/calendars', { name: 'Office', time_zone: 'Europe/Lisbon', weekly })
  expect([calendar.status, calendar.body.data]).toMatchObject([201, { key: 'office', version: 1, holidays: [] }])
  const calendarPath = `/v1/calendars/${calendar.body.data.token}`
  const holidays = [{ date: '2026-12-25', name: 'Christmas Day' }]
  expect((await ask('PATCH', calendarPath, { holidays })).body.data).toMatchObject({
    version: 2,
    holidays: [{ spans: [] }],
  })
  const policy = await ask('POST', '/v1/sla-policies', {
    name: 'Fast',
    template_ids: [toToken('template', world.templateId)],
    matrix: [{ type: 'Onboarding', priority: 'Medium', target_minutes: 60, warning_minutes: 15 }],
    clocks: { first_touch: { target_minutes: 30, warning_minutes: 10 } },
  })
  expect([policy.status, policy.body.data]).toMatchObject([
    201,
    { key: 'fast', version: 1, managers_told_at: 'breached', matrix: [{ critical_minutes: 1440, risk_tier: null }] },
  ])
  const path = `/v1/sla-policies/${policy.body.data.token}`
  const made = (await ask('POST', '/v1/cases', { type: 'Onboarding', entity_category: 'Company' })).body.data
  expect(Date.parse(made.sla_deadline) - Date.parse(made.created_at)).toBe(3_600_000)
  expect(
    (await ask('PATCH', path, { calendar_id: calendar.body.data.token, is_default: true, managers_told_at: 'never' }))
      .body.data,
  ).toMatchObject({ version: 2, is_default: true, managers_told_at: 'never' })
  expect((await ask('POST', `${path}/archive`)).body.error).toBe('default_policy')
  expect((await ask('POST', `${calendarPath}/archive`)).body).toMatchObject({
    error: 'calendar_in_use',
    uses: ['the policy Fast'],
  })
  await ask('PATCH', path, { calendar_id: null, is_default: false })
  expect((await ask('POST', `${calendarPath}/archive`)).body.data.archived).toBe(true)
  expect((await ask('POST', `${path}/archive`)).body.data.archived).toBe(true)
  expect((await ask('GET', '/v1/sla-policies')).body.data).toEqual([])
})

it('a key that may only read changes nothing, and another environment finds none of it', async () => {
  const { world, ask } = await scene(['queues:read', 'members:read', 'cases:read'])
  const all = await makeKey(world)
  const team = (await all.ask('POST', '/v1/teams', { name: 'Mine' })).body.data.token
  const policy = (
    await all.ask('POST', '/v1/assignment-policies', {
      name: 'Mine',
      method: 'round_robin',
      source_kind: 'queue',
      source_ids: [toToken('queue', world.queueId)],
    })
  ).body.data.token
  const other = await makeKey(await makeWorld())
  const queue = toToken('queue', world.queueId)
  const attempts: [string, string, unknown?][] = [
    ['PATCH', `/v1/queues/${queue}`, { name: 'x' }],
    ['POST', `/v1/queues/${queue}/archive`],
    ['PATCH', `/v1/teams/${team}`, { name: 'x' }],
    ['DELETE', `/v1/teams/${team}`],
    ['PATCH', `/v1/assignment-policies/${policy}`, { name: 'x' }],
    ['POST', `/v1/assignment-policies/${policy}/archive`],
    ['PATCH', `/v1/users/${toToken('user', world.people.reviewer.id)}`, { capacity: 1 }],
  ]
  for (const [method, path, body] of attempts) {
    expect([path, (await ask(method, path, body)).status]).toEqual([path, 403])
    expect([path, (await other.ask(method, path, body)).status]).toEqual([path, 404])
  }
})
