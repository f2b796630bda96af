import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { getCase } from '@/lib/cases/queries/get-case'
import { type ConnectServer, startConnectServer } from '@/lib/testing/connect-client'
import { type ConnectScene, makeConnectScene, valuesOf } from '@/lib/testing/connect-scene'
import { asOwner, eventTypes, memberActor } from '@/lib/testing/factories'

let server: ConnectServer
let scene: ConnectScene
beforeAll(async () => {
  server = await startConnectServer()
  scene = await makeConnectScene(server)
})
afterAll(() => server.stop())

const invalid = { name: 'ValidationException' }
const value = (stringValue: string) => ({ stringValue })
const change = (caseId: string, values: Record<string, object>, more: object = {}) =>
  scene.api.updateCase({
    domainId: scene.domainId,
    caseId,
    fields: Object.entries(values).map(([id, given]) => ({ id, value: given as never })),
    ...more,
  })

describe('a case', () => {
  it('changes what is named, all or nothing, and keeps when it was closed after it is reopened', async () => {
    const { makeCase, fieldIds } = scene
    const caseId = await makeCase('Before', { [fieldIds.Number]: { doubleValue: 1 } })
    const times = ['created_datetime', 'last_updated_datetime', 'last_closed_datetime', 'last_reopened_datetime']
    expect(Object.keys(await valuesOf(scene, caseId, times))).toEqual(times.slice(0, 2))
    await expect(change(caseId, { title: value('After'), status: value('nowhere') })).rejects.toMatchObject(invalid)
    expect(await valuesOf(scene, caseId, ['title'])).toEqual({ title: value('Before') })
    await change(caseId, { title: value('After'), status: value('closed'), [fieldIds.Number]: { emptyValue: {} } })
    expect(await valuesOf(scene, caseId, ['title', 'status', fieldIds.Number])).toEqual({
      title: value('After'),
      status: value('closed'),
    })
    const closed = await valuesOf(scene, caseId, times)
    expect(Object.keys(closed)).toEqual(times.slice(0, 3))
    await change(caseId, { summary: value('Said after it was closed') })
    await change(caseId, { status: value('open') })
    const reopened = await valuesOf(scene, caseId, times)
    expect(reopened.last_closed_datetime).toEqual(closed.last_closed_datetime)
    expect(reopened.last_reopened_datetime?.stringValue).toMatch(/Z$/)
  })

  it.each(['case_id', 'reference_number', 'created_datetime', 'created_by', 'next_sla_breach_datetime'])(
    'is not told its %s',
    async (id) => {
      const given = id === 'created_by' ? { userArnValue: 'arn' } : value('2026-01-01T00:00:00Z')
      await expect(change(await scene.makeCase('a'), { [id]: given })).rejects.toMatchObject(invalid)
    },
  )

  it('shows the fields asked for, in their order, those that hold something', async () => {
    const { api, domainId, makeCase } = scene
    const caseId = await makeCase('Shown', { summary: value('s') })
    const asked = ['summary', 'customer_id', 'title', 'case_id'].map((id) => ({ id }))
    const { fields } = await api.getCase({ domainId, caseId, fields: asked })
    expect(fields).toEqual([
      { id: 'summary', value: value('s') },
      { id: 'title', value: value('Shown') },
      { id: 'case_id', value: value(caseId) },
    ])
    await expect(api.getCase({ domainId, caseId, fields: [] })).rejects.toMatchObject(invalid)
    await expect(api.getCase({ domainId, caseId, fields: [{ id: 'none' }] })).rejects.toMatchObject(invalid)
  })

  it('is the same case in the dashboard', async () => {
    const { makeCase, world, domainId, fieldIds } = scene
    const caseId = await makeCase(
      'Seen by both',
      { summary: value('words'), [fieldIds.Number]: { doubleValue: 7 } },
      { tags: { tier: 'gold' } },
    )
    const reviewer = memberActor(world)
    const { case: view, definition } = await getCase(reviewer, { word: caseId })
    expect(view).toMatchObject({
      title: 'Seen by both',
      statusName: 'Open',
      tags: ['tier=gold'],
      templateName: 'Ticket',
    })
    expect(view.fields).toEqual({ summary: 'words', a_number: 7 })
    expect(definition.fields.map(({ key }) => key)).toEqual(expect.arrayContaining(['summary', 'a_number', 'a_text']))
    await assignCase(memberActor(world, 'manager'), { caseId, assignee: reviewer.userId })
    const own = `arn:aws:connect:eu-west-1:000000000000:instance/${domainId}/agent/${reviewer.userId}`
    expect(await valuesOf(scene, caseId, ['assigned_user'])).toEqual({ assigned_user: value(own) })
  })
})

describe('who and where', () => {
  it('a person of ours is assigned, one of another system is kept as it is called', async () => {
    const { makeCase, world, domainId } = scene
    const foreign = 'arn:aws:connect:eu-west-1:1:instance/i/agent/a1'
    const own = `arn:aws:connect:us-east-1:000000000000:instance/${domainId}/agent/${world.people.approver.id}`
    const caseId = await makeCase('a', { assigned_user: value(foreign) })
    const assigned = async () => (await valuesOf(scene, caseId, ['assigned_user'])).assigned_user?.stringValue
    expect(await assigned()).toBe(foreign)
    await change(caseId, { assigned_user: { userArnValue: own } })
    expect(await assigned()).toBe(own.replace('us-east-1', 'eu-west-1'))
    await change(caseId, { assigned_user: value(foreign) })
    expect(await assigned()).toBe(foreign)
    await change(caseId, { assigned_user: { emptyValue: {} } })
    expect(await assigned()).toBeUndefined()
    const nobody = own.replace(/[^/]+$/, '01890a5d-ac96-774b-bcce-b302099a8057')
    await expect(change(caseId, { assigned_user: value(nobody) })).rejects.toMatchObject(invalid)
    const direct = await makeCase('b', { assigned_user: value(own) })
    const { case: view } = await getCase(memberActor(world), { word: direct })
    expect(view.assigneeId).toBe(world.people.approver.id)
  })

  it('a queue of ours takes the case, one of another system is kept as it is called', async () => {
    const { makeCase, world, domainId } = scene
    const own = `arn:aws:connect:eu-west-1:000000000000:instance/${domainId}/queue/${world.otherQueueId}`
    const foreign = 'arn:aws:connect:eu-west-1:1:instance/i/queue/q1'
    const caseId = await makeCase('a', { assigned_queue: value(own) })
    const queue = async () => (await valuesOf(scene, caseId, ['assigned_queue'])).assigned_queue?.stringValue
    expect(await queue()).toBe(own)
    await change(caseId, { assigned_queue: value(foreign) })
    expect(await queue()).toBe(foreign)
    expect((await getCase(memberActor(world), { word: caseId })).case.queueId).toBe(world.queueId)
  })

  it('the one who changed it last is shown, and named on the event', async () => {
    const { makeCase, pair } = scene
    const caseId = await makeCase('a')
    const last = async () => (await valuesOf(scene, caseId, ['last_updated_user'])).last_updated_user
    expect(await last()).toEqual({ userArnValue: `arn:aws:iam::000000000000:user/${pair.apiKeyId}` })
    await change(
      caseId,
      { summary: value('x') },
      { performedBy: { userArn: 'arn:aws:connect:r:1:instance/i/agent/z' } },
    )
    expect(await last()).toEqual({ userArnValue: 'arn:aws:connect:r:1:instance/i/agent/z' })
  })
})

describe('deleting a case', () => {
  it('takes it away with all that hangs on it; the trail keeps that it was there, and still verifies', async () => {
    const { api, domainId, makeCase, world } = scene
    const caseId = await makeCase('Gone', { summary: value('private words') })
    const other = await makeCase('Points at it')
    const content = { comment: { body: 'more private words', contentType: 'Text/Plain' as const } }
    await api.createRelatedItem({ domainId, caseId, type: 'Comment', content })
    await api.createRelatedItem({ domainId, caseId: other, type: 'ConnectCase', content: { connectCase: { caseId } } })
    await api.deleteCase({ domainId, caseId })
    await expect(valuesOf(scene, caseId, ['title'])).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
    await expect(api.deleteCase({ domainId, caseId })).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
    expect((await api.searchRelatedItems({ domainId, caseId: other })).relatedItems).toEqual([])
    expect(await eventTypes(caseId)).toEqual(['case.created', 'case.commented', 'case.deleted'])
    const left = await asOwner(async (owner) => ({
      trail: (await owner.query('select payload::text from events where case_id = $1', [caseId])).rows,
      chain: (await owner.query('select * from verify_case_chain($1)', [caseId])).rows[0],
      rows: (
        await owner.query('select 1 from comments where environment_id = $1 and case_id = $2', [
          world.environmentId,
          caseId,
        ])
      ).rows,
    }))
    expect(JSON.stringify(left.trail)).not.toContain('private')
    expect(left.chain).toMatchObject({ first_bad_seq: null, length: 3 })
    expect(left.rows).toEqual([])
  })
})

describe('deleting a domain', () => {
  it('takes everything in it, and nothing of others', async () => {
    const { api, domainId: home, makeCase } = scene
    const kept = await makeCase('Stays')
    const { domainId = '' } = await api.createDomain({ name: 'Short-lived' })
    const { templateId = '' } = await api.createTemplate({ domainId, name: 'T' })
    const fields = [{ id: 'title', value: value('Gone') }]
    const { caseId } = await api.createCase({ domainId, templateId, fields })
    await api.createRelatedItem({
      domainId,
      caseId,
      type: 'Comment',
      content: { comment: { body: 'x', contentType: 'Text/Plain' } },
    })
    expect((await api.searchCases({ domainId })).totalCount).toBe(1)
    await api.deleteDomain({ domainId })
    await expect(api.deleteDomain({ domainId })).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
    const left = await asOwner(async (owner) => {
      const tables = await owner.query<{ name: string }>(
        `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
         where c.table_schema = 'public' and c.column_name = 'environment_id' and t.table_type = 'BASE TABLE'`,
      )
      const found: string[] = []
      for (const { name } of tables.rows)
        if ((await owner.query(`select 1 from ${name} where environment_id = $1 limit 1`, [domainId])).rowCount)
          found.push(name)
      return found
    })
    expect(left.filter((name) => name !== 'events' && name !== 'event_outbox')).toEqual([])
    expect(await valuesOf({ api, domainId: home }, kept, ['title'])).toEqual({ title: value('Stays') })
  })
})
