import { describe, expect, it } from 'vitest'
import { toToken } from '@/lib/kernel/ids'
import { newId } from '@/lib/kernel/new-id'
import { asOwner, makeWorld } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'

const onboarding = { type: 'Onboarding', entity_category: 'Company' }

/** Two environments of one organization; `theirs` is everything of the first, asked for with a key of the second. */
async function scene() {
  const world = await makeWorld()
  const theirs = await makeKey(world)
  const object = await theirs.ask('POST', '/v1/objects', { type: 'alert', external_reference: 'A-1' })
  const made = await theirs.ask('POST', '/v1/cases', { ...onboarding, object_ids: [object.body.data.token] })
  const teamId = newId()
  await asOwner((owner) =>
    owner.query(`insert into teams (id, environment_id, key, name) values ($1, $2, 'team', 'Team')`, [
      teamId,
      world.environmentId,
    ]),
  )
  const other = await makeWorld({ organizationId: world.organizationId })
  const { ask } = await makeKey(other)
  return {
    world,
    their: theirs.ask,
    mine: ask,
    path: `/v1/cases/${made.body.data.token}`,
    object: object.body.data.token,
    teamId,
    made: made.body.data,
  }
}

describe('a key of another environment', () => {
  it('finds no case, and may do nothing to it', async () => {
    const { mine, their, path, object, made, world } = await scene()
    const as = world.people.reviewer.email
    const attempts: [string, string, unknown?][] = [
      ['GET', path],
      ['GET', `${path}?expand=objects`],
      ['GET', `/v1/cases/${made.token.slice(4)}`],
      ['PATCH', path, { title: 'Mine now' }],
      ['POST', `${path}/assign`, { assigned_to: as }],
      ['POST', `${path}/unassign`],
      ['POST', `${path}/release`],
      ['POST', `${path}/claim`, { as }],
      ['POST', `${path}/status`, { status: 'In Progress' }],
      ['POST', `${path}/close`, { decision: 'Approve' }],
      ['POST', `${path}/escalate`, { reason: 'Mine' }],
      ['POST', `${path}/snooze`, { until: new Date(Date.now() + 60_000).toISOString(), reason: 'Mine' }],
      ['PUT', `${path}/sla`, { expires_in_seconds: 60 }],
      ['DELETE', `${path}/sla`],
      ['GET', `${path}/objects`],
      ['POST', `${path}/objects`, { object_ids: [object] }],
      ['DELETE', `${path}/objects/${object}`],
      ['GET', `${path}/comments`],
      ['POST', `${path}/comments`, { message: 'Mine' }],
      ['GET', `${path}/checklist`],
      ['PUT', `${path}/checklist/proof`, { done: true }],
      ['PUT', `${path}/tags`, { tags: [] }],
      ['GET', `${path}/timeline`],
      ['GET', `/v1/objects/${object}`],
      ['GET', `/v1/queues/${toToken('queue', world.queueId)}`],
      ['GET', `/v1/templates/${toToken('template', world.templateId)}`],
      ['GET', `/v1/users/${toToken('user', world.people.reviewer.id)}`],
    ]
    for (const [method, at, body] of attempts) {
      const reply = await mine(method, at, body)
      expect([method, at, reply.status, reply.body.error]).toEqual([method, at, 404, 'not_found'])
    }
    expect((await their('GET', path)).body.data).toEqual(made)
  })

  it('cannot name its people, queues, templates, teams or objects', async () => {
    const { mine, world, object, teamId } = await scene()
    const reply = await mine('POST', '/v1/cases', {
      ...onboarding,
      assigned_to: toToken('user', world.people.reviewer.id),
      case_queue_id: toToken('queue', world.queueId),
      assigned_team_id: toToken('team', teamId),
      object_ids: [object],
    })
    expect(reply.status).toBe(422)
    expect(reply.body.details.map(({ field }: { field: string }) => field).sort()).toEqual([
      'assigned_team_id',
      'assigned_to',
      'case_queue_id',
      'object_ids',
    ])
    const template = await mine('POST', '/v1/cases', { case_template_id: toToken('template', world.templateId) })
    expect([template.status, template.body.details[0].field]).toEqual([422, 'case_template_id'])
    const own = (await mine('POST', '/v1/cases', onboarding)).body.data
    for (const body of [{ assigned_to: world.people.reviewer.email }, { assigned_team_id: toToken('team', teamId) }])
      expect((await mine('POST', `/v1/cases/${own.token}/assign`, body)).status).toBe(422)
    expect((await mine('POST', `/v1/cases/${own.token}/objects`, { object_ids: [object] })).status).toBe(422)
    expect(
      (await mine('POST', `/v1/queues/${toToken('queue', world.queueId)}/claim-next`, { as: 'x@example.test' })).status,
    ).not.toBe(200)
  })

  it('sees none of it in lists, counts and events', async () => {
    const { mine, world, made, object } = await scene()
    expect((await mine('GET', '/v1/cases?count=true')).body.meta.page).toEqual({
      cursor: null,
      has_more: false,
      count: 0,
    })
    expect((await mine('GET', `/v1/cases?count=true&case_queue_id=${made.case_queue_id}`)).body.meta.page.count).toBe(0)
    expect((await mine('GET', '/v1/objects')).body.data).toEqual([])
    expect((await mine('GET', `/v1/events?case_id=${made.token}`)).body.data).toEqual([])
    for (const path of ['/v1/queues', '/v1/templates', '/v1/users', '/v1/teams', '/v1/events']) {
      const text = JSON.stringify((await mine('GET', path)).body)
      for (const id of [world.queueId, world.templateId].map((id, index) => toToken(index ? 'template' : 'queue', id)))
        expect(text).not.toContain(id)
      expect(text).not.toContain(world.people.reviewer.email)
      expect(text).not.toContain(object)
    }
    const queues = (await mine('GET', '/v1/queues')).body.data
    expect(queues.map((queue: { open_count: number }) => queue.open_count)).toEqual([0, 0])
    const bulk = await mine('POST', '/v1/cases/bulk', { case_ids: [made.token], action: 'unassign' })
    expect(bulk.body.data[0]).toMatchObject({ ok: false, status: 404 })
  })
})
