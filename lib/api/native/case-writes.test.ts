import { describe, expect, it } from 'vitest'
import { toToken } from '@/lib/kernel/ids'
import { makeWorld } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'

async function scene() {
  const world = await makeWorld()
  const { ask } = await makeKey(world)
  const made = await ask('POST', '/v1/cases', {
    type: 'Onboarding',
    entity_category: 'Company',
    fields: { legal_name: 'Brightwater' },
  })
  const path = `/v1/cases/${made.body.data.token}`
  const reviewer = toToken('user', world.people.reviewer.id)
  return { world, ask, path, made: made.body.data, reviewer }
}

describe('writing to a case', () => {
  it('changes what is named in one go, with its tag', async () => {
    const { world, ask, path, reviewer } = await scene()
    const body = {
      title: 'Brightwater Ltd',
      status: 'In Progress',
      assigned_to: world.people.reviewer.email,
      priority: 'High',
      case_queue_id: toToken('queue', world.otherQueueId),
      fields: { country: 'PT' },
      metadata: { plan: 'gold' },
      tags: ['vip'],
      external_reference: 'R-1',
    }
    const reply = await ask('PATCH', path, body, { 'If-Match': '"1"' })
    expect(reply.status).toBe(200)
    expect(reply.body.data).toMatchObject({
      ...body,
      assigned_to: reviewer,
      fields: { country: 'PT', legal_name: 'Brightwater' },
    })
    expect(reply.headers.get('etag')).toBe(`"${reply.body.data.version}"`)
    const timeline = await ask('GET', `${path}/timeline?verify=true`)
    expect(timeline.body.data.map(({ type }: { type: string }) => type)).toEqual([
      'case.created',
      'case.updated',
      'case.priority_set',
      'case.moved',
      'case.assigned',
      'case.status_changed',
    ])
    expect(timeline.body.meta.chain).toMatchObject({ valid: true, length: 6, head: timeline.body.data[5].hash })
    expect(timeline.body.data[3].details).toMatchObject({ to: toToken('queue', world.otherQueueId) })
  })

  it('changes nothing where one part is refused, and says all that is wrong', async () => {
    const { ask, path } = await scene()
    const reply = await ask('PATCH', path, {
      title: 'Other',
      status: 'Nowhere',
      assigned_to: 'nobody@example.test',
      case_queue_id: toToken('queue', crypto.randomUUID()),
      fields: { country: 'Portugal' },
    })
    expect(reply.status).toBe(422)
    expect(reply.body.details.map(({ field }: { field: string }) => field).sort()).toEqual([
      'assigned_to',
      'case_queue_id',
      'fields.country',
      'status',
    ])
    expect((await ask('GET', path)).body.data).toMatchObject({ version: 1, assigned_to: null })
  })

  it('refuses a stale version with what changed', async () => {
    const { ask, path } = await scene()
    await ask('PATCH', path, { title: 'First' })
    const stale = await ask('PATCH', path, { title: 'Second', version: 1 })
    expect(stale.status).toBe(409)
    expect(stale.body).toMatchObject({
      error: 'stale',
      current_version: 2,
      details: [{ field: 'title', code: 'changed', to: 'First', actor: { type: 'api_key' } }],
    })
  })

  it('refuses an illegal move with both statuses, and a gate with all blockers', async () => {
    const { ask, path } = await scene()
    const illegal = await ask('POST', `${path}/status`, { status: 'Closed' })
    expect(illegal.status).toBe(422)
    expect(illegal.body).toMatchObject({
      error: 'invalid_transition',
      current_status: 'New',
      requested_status: 'Closed',
    })
    await ask('PATCH', path, { status: 'In Progress', fields: { legal_name: null } })
    await ask('POST', `${path}/objects`, { objects: [{ type: 'alert', external_reference: 'A-1' }] })
    const blocked = await ask('POST', `${path}/close`, { decision: 'Approve', summary: 'Too short' })
    expect(blocked.status).toBe(422)
    expect(blocked.body.error).toBe('blocked')
    expect(blocked.body.details.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual([
      ['checklist.proof', 'checklist_open'],
      ['fields.legal_name', 'field_required'],
      ['objects', 'open_alerts'],
      ['summary', 'narrative_too_short'],
    ])
  })

  it('decides, and asks a second person where the template says so', async () => {
    const { world, ask, path } = await scene()
    await ask('PATCH', path, { status: 'In Progress' })
    expect(
      (await ask('PUT', `${path}/checklist/proof`, { done: true, as: world.people.reviewer.email })).body.data,
    ).toMatchObject({ done: true, done_by: toToken('user', world.people.reviewer.id) })
    const proposed = await ask('POST', `${path}/decision`, {
      decision: 'Decline',
      reason_code: 'fraud',
      summary: 'Forged papers.',
      as: world.people.manager.email,
    })
    expect(proposed.status).toBe(202)
    const { proposal } = proposed.body.data
    expect(proposal).toMatchObject({ decision: 'decline', maker: toToken('user', world.people.manager.id) })
    const own = await ask('POST', `${path}/proposals/${proposal.token}/approve`, { as: world.people.manager.email })
    expect([own.status, own.body.error]).toEqual([403, 'maker_is_checker'])
    const approved = await ask('POST', `${path}/proposals/${proposal.token}/approve`, {
      as: world.people.approver.email,
    })
    expect(approved.status).toBe(200)
    expect(approved.body.data).toMatchObject({
      status: 'Closed',
      status_kind: 'end',
      decision: 'Decline',
      sla_status: 'On Track',
    })
    expect(approved.body.data.closed_at).toMatch(/Z$/)
    const after = await ask('PATCH', path, { title: 'Too late' })
    expect([after.status, after.body.error]).toEqual([409, 'case_closed'])
  })

  it('voids a proposal whose evidence changed, for good', async () => {
    const { world, ask, path } = await scene()
    await ask('PATCH', path, { status: 'In Progress' })
    await ask('PUT', `${path}/checklist/proof`, { done: true })
    const words = { decision: 'Decline', reason_code: 'fraud', as: world.people.reviewer.email }
    const { proposal } = (await ask('POST', `${path}/decision`, words)).body.data
    await ask('PATCH', path, { fields: { country: 'ES' } })
    const approve = () =>
      ask('POST', `${path}/proposals/${proposal.token}/approve`, { as: world.people.approver.email })
    const refused = await approve()
    expect([refused.status, refused.body.error]).toEqual([409, 'evidence_changed'])
    expect(refused.body.difference).toEqual([{ field: 'fields.country', from: null, to: 'ES' }])
    expect((await approve()).body.error).toBe('proposal_closed')
  })

  it('keeps assignment, deadline, snooze, tags, objects and comments', async () => {
    const { world, ask, path, reviewer } = await scene()
    expect((await ask('POST', `${path}/assign`, { assigned_to: reviewer })).body.data.assigned_to).toBe(reviewer)
    expect((await ask('POST', `${path}/unassign`)).body.data.assigned_to).toBeNull()
    expect((await ask('PUT', `${path}/sla`, { expires_in_seconds: null })).body.data).toMatchObject({
      sla_deadline: null,
      sla_status: null,
    })
    const deadline = new Date(Date.now() + 3_600_000).toISOString()
    const set = await ask('PUT', `${path}/sla`, { deadline })
    expect(Math.abs(Date.parse(set.body.data.sla_deadline) - Date.parse(deadline))).toBeLessThan(2000)
    const policy = await ask('DELETE', `${path}/sla`)
    expect(Date.parse(policy.body.data.sla_deadline) - Date.parse(policy.body.data.created_at)).toBe(14 * 86_400_000)
    expect((await ask('POST', `${path}/snooze`, { until: deadline, reason: 'Waiting for the bank' })).status).toBe(200)
    expect((await ask('PUT', `${path}/tags`, { tags: ['b', 'a', 'b'] })).body.data.tags).toEqual(['b', 'a'])
    const attached = await ask('POST', `${path}/objects`, {
      objects: [{ type: 'person', data: { first_name: 'Ana', last_name: 'Reis' } }],
      mode: 'snapshot',
    })
    expect([attached.status, attached.body.data[0].title, attached.body.data[0].mode]).toEqual([
      201,
      'Ana Reis',
      'snapshot',
    ])
    const object = attached.body.data[0].token
    const again = await ask('POST', `${path}/objects`, { object_ids: [object] })
    expect([again.status, again.body.error, again.body.object_ids]).toEqual([409, 'already_attached', [object]])
    expect((await ask('DELETE', `${path}/objects/${object}`)).body.data.total_entities_count).toBe(0)
    expect((await ask('DELETE', `${path}/objects/${object}`)).status).toBe(404)
    const comment = await ask('POST', `${path}/comments`, { message: 'Looks fine', as: world.people.reviewer.email })
    expect([comment.status, comment.body.data.author]).toEqual([
      201,
      { type: 'member', token: reviewer, on_behalf_of: world.people.reviewer.email },
    ])
    expect((await ask('GET', `${path}/comments`)).body.data).toEqual([comment.body.data])
    const escalated = await ask('POST', `${path}/escalate`, { reason: 'Sanctions', escalate_to: '<string>' })
    expect([escalated.body.data.status, escalated.body.meta.warnings.length]).toEqual(['Escalated', 1])
  })

  it('upserts objects, and every open case that holds one counts anew', async () => {
    const { ask, path } = await scene()
    const alert = { type: 'alert', external_reference: 'A-1', title: 'PEP match', status: 'Open' }
    const made = await ask('POST', '/v1/objects', alert)
    expect(made.status).toBe(201)
    expect((await ask('POST', '/v1/objects', alert)).body.data).toEqual(made.body.data)
    const attached = await ask('POST', `${path}/objects`, { object_ids: [made.body.data.token] })
    expect(attached.status).toBe(201)
    expect((await ask('GET', path)).body.data.open_alerts_count).toBe(1)
    const resolved = await ask('POST', '/v1/objects', { type: 'alert', external_reference: 'A-1', status: 'Resolved' })
    expect(resolved.body.data).toMatchObject({ title: 'PEP match', status: 'Resolved', version: 2 })
    expect((await ask('GET', path)).body.data.open_alerts_count).toBe(0)
    expect((await ask('GET', '/v1/objects?type=alert')).body.data).toHaveLength(1)
    expect((await ask('GET', `/v1/objects/${made.body.data.token}`)).body.data.status).toBe('Resolved')
  })

  it('does one thing to many cases, each by itself, or only says what would happen', async () => {
    const { ask, path, made, reviewer } = await scene()
    const other = (await ask('POST', '/v1/cases', { type: 'Onboarding', entity_category: 'Company' })).body.data
    await ask('PATCH', `/v1/cases/${other.token}`, { status: 'Escalated' })
    const body = {
      case_ids: [made.token, other.name, 'cas_nothing'],
      action: 'status',
      status: 'Escalated',
      dry_run: true,
    }
    const dry = await ask('POST', '/v1/cases/bulk', body)
    expect(dry.body.meta).toMatchObject({ succeeded: 2, failed: 1, dry_run: true })
    expect((await ask('GET', path)).body.data.status).toBe('New')
    const done = await ask('POST', '/v1/cases/bulk', { ...body, dry_run: false })
    expect(done.body.data.map(({ ok, status }: { ok: boolean; status: number }) => [ok, status])).toEqual([
      [true, 200],
      [true, 200],
      [false, 404],
    ])
    expect((await ask('GET', path)).body.data.status).toBe('Escalated')
    const assigned = await ask('POST', '/v1/cases/bulk', {
      case_ids: [made.token, other.token],
      action: 'assign',
      assigned_to: reviewer,
    })
    expect(assigned.body.meta.succeeded).toBe(2)
    const wrong = await ask('POST', '/v1/cases/bulk', {
      case_ids: Array(101).fill(made.token),
      action: 'status',
      colour: 'red',
    })
    expect(wrong.body.details.map(({ field }: { field: string }) => field).sort()).toEqual([
      'case_ids',
      'colour',
      'status',
    ])
  })
})
