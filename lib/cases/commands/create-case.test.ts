import { describe, expect, it } from 'vitest'
import { apiKeyActor, asOwner, eventTypes, makeCase, makeWorld, memberActor } from '@/lib/testing/factories'
import { listCases } from '../queries/list-cases'
import { createCase } from './create-case'

describe('creating a case', () => {
  it('makes it with number, status, deadline and one event', async () => {
    const world = await makeWorld()
    const created = await createCase(memberActor(world), {
      templateId: world.templateId,
      priority: 'High',
      fields: { country: 'PT' },
      objects: [{ type: 'company', data: { company_name: 'Brightwater Trading Ltd' } }],
    })
    expect(created.outcome).toBe('created')
    expect(created.case).toMatchObject({
      number: 1,
      title: 'Brightwater Trading Ltd',
      statusName: 'New',
      priority: 2,
      queueId: world.queueId,
      entitiesCount: 1,
      fields: { country: 'PT' },
      slaStatus: 'on_track',
      version: 1,
    })
    const days = (Date.parse(String(created.case.slaDeadline)) - Date.parse(created.case.createdAt)) / 86_400_000
    expect(days).toBe(7)
    expect(await eventTypes(created.case.id)).toEqual(['case.created'])
  })

  it('refuses with every problem at once and writes nothing', async () => {
    const world = await makeWorld()
    const attempt = createCase(memberActor(world), {
      templateId: world.templateId,
      fields: { country: 'Portugal', colour: 'red' },
    })
    await expect(attempt).rejects.toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'fields.country' }, { field: 'fields.colour' }],
    })
    const unknown = createCase(memberActor(world), {
      templateId: world.templateId,
      queueId: crypto.randomUUID(),
      assignee: 'nobody@example.test',
    })
    await expect(unknown).rejects.toMatchObject({ problems: [{ field: 'queueId' }, { field: 'assignedTo' }] })
    expect((await listCases(memberActor(world), {})).rows).toEqual([])
  })

  it('is refused to an auditor, and to a key without the scope', async () => {
    const world = await makeWorld()
    const refused = { kind: 'forbidden' }
    await expect(createCase(memberActor(world, 'auditor'), { templateId: world.templateId })).rejects.toMatchObject(
      refused,
    )
    await expect(
      createCase(apiKeyActor(world, ['cases:read']), { templateId: world.templateId }),
    ).rejects.toMatchObject(refused)
  })

  it('cannot name a template, queue, person or object of another environment', async () => {
    const world = await makeWorld()
    const other = await makeWorld({ organizationId: world.organizationId })
    const actor = memberActor(world)
    await expect(createCase(actor, { templateId: other.templateId })).rejects.toMatchObject({
      code: 'unknown_template',
    })
    const attempt = createCase(actor, {
      templateId: world.templateId,
      queueId: other.queueId,
      assignee: other.people.reviewer.id,
    })
    await expect(attempt).rejects.toMatchObject({ problems: [{ code: 'unknown_queue' }, { code: 'unknown_person' }] })
  })

  it('folds twins of one subject into one open case', async () => {
    const world = await makeWorld()
    const twins = await Promise.all(
      Array.from({ length: 20 }, () =>
        createCase(memberActor(world), { templateId: world.templateId, subjectKey: 'acct-1' }),
      ),
    )
    expect(new Set(twins.map((twin) => twin.case.id)).size).toBe(1)
    expect(twins.filter((twin) => twin.outcome === 'created')).toHaveLength(1)
    expect(await eventTypes(twins[0]?.case.id as string)).toHaveLength(20)
  })

  it('numbers each environment for itself', async () => {
    const [one, other] = [await makeWorld(), await makeWorld()]
    await makeCase(one)
    await makeCase(one)
    expect((await makeCase(other)).number).toBe(1)
  })

  it('keeps a chain that verifies, and finds a link that was bent', async () => {
    const world = await makeWorld()
    const made = await makeCase(world)
    const verify = () =>
      asOwner(async (owner) => (await owner.query('select * from verify_case_chain($1)', [made.id])).rows[0])
    expect(await verify()).toMatchObject({ first_bad_seq: null, length: 1 })
    await asOwner(async (owner) => {
      await owner.query('alter table events disable trigger refuse_rewrite')
      await owner.query(`update events set payload = '{"title": "another"}' where case_id = $1`, [made.id])
      await owner.query('alter table events enable trigger refuse_rewrite')
    })
    expect(await verify()).toMatchObject({ first_bad_seq: 1 })
  })
})
