import { beforeAll, describe, expect, it } from 'vitest'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { toTypeId } from '@/lib/kernel/ids'
import { asOwner, eventTypes, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import type { Ask } from '@/lib/testing/native-client'
import { makeKey } from '@/lib/testing/native-client'
import { makePersonaKey } from '@/lib/testing/persona-client'
import { caseDocument, single } from '@/lib/testing/persona-schemas'
import { plainDefinition } from '@/lib/testing/plain-definition'
import { verifyChain } from '@/lib/testing/verify-chain'

const definition = { ...plainDefinition, checklist: [] }
let world: World
let ask: Ask
let template: string
beforeAll(async () => {
  world = await makeWorld({ definition })
  ask = (await makePersonaKey(world)).ask
  template = toTypeId('ctmpl', world.templateId)
})

const one = (reply: { body: unknown }) => single(caseDocument).parse(reply.body).data
async function create(attributes: object = {}, meta?: object) {
  const body = { data: { attributes: { 'case-template-id': template, ...attributes } }, ...(meta ? { meta } : {}) }
  const reply = await ask('POST', '/cases', body)
  expect(reply.status).toBe(201)
  return one(reply)
}
const uuidOf = (id: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<{ id: string }>('select id from cases where environment_id = $1', [
      world.environmentId,
    ])
    return rows.map((row) => row.id).find((uuid) => toTypeId('case', uuid) === id) as string
  })

describe('a case', () => {
  it('is created with everything Persona lets one say', async () => {
    const native = await makeKey(world)
    const inquiry = (await native.ask('POST', '/v1/objects', { type: 'inquiry', external_reference: 'inq_abc123' }))
      .body.data
    const report = await native.ask('POST', '/v1/objects', { type: 'report', data: { kind: 'Watchlist' } })
    const made = await create(
      {
        'creator-email-address': world.people.manager.email,
        'case-queue-id': toTypeId('cqueue', world.otherQueueId),
        fields: { country: 'PT', legal_name: { type: 'string', value: 'Ana & Co' } },
      },
      { 'object-ids': ['inq_abc123', `rep_${report.body.data.token.slice(4)}`], 'sla-expires-in-seconds': 3600 },
    )
    expect(made.attributes).toMatchObject({
      status: 'New',
      'creator-id': world.people.manager.email,
      'creator-type': 'user',
      fields: { country: 'PT', legal_name: 'Ana & Co' },
      'updater-id': null,
    })
    expect(made.relationships).toMatchObject({
      'case-template': { data: { id: template } },
      'case-queue': { data: { id: toTypeId('cqueue', world.otherQueueId) } },
      inquiries: { data: [{ type: 'inquiry', id: 'inq_abc123' }] },
      reports: { data: [{ type: 'report/watchlist' }] },
    })
    const away = Date.parse(made.attributes['sla-expires-at'] ?? '') - Date.now()
    expect(away / 1000).toBeGreaterThan(3500)
    expect(away / 1000).toBeLessThan(3601)
    expect(inquiry.external_reference).toBe('inq_abc123')
  })

  it('without a deadline or creator says so', async () => {
    const made = await create({}, { 'sla-expires-in-seconds': null })
    expect(made.attributes).toMatchObject({ 'sla-expires-at': null, 'creator-type': 'api-key' })
    expect(made.relationships['case-queue'].data).toBeNull()
  })

  it('is read by its id, with what was asked for beside it', async () => {
    const made = await create()
    await ask('POST', `/cases/${made.id}/add-comment`, { meta: { message: 'Looked at it.' } })
    const plain = await ask('GET', `/cases/${made.id}`)
    expect(one(plain).relationships['case-comments'].data).toHaveLength(1)
    expect(plain.body.included).toBeUndefined()
    const beside = await ask('GET', `/cases/${made.id}?include=case-comments,case-template,accounts`)
    const { included } = single(caseDocument).parse(beside.body)
    expect(included?.map(({ type }) => type).sort()).toEqual(['case-comment', 'case-template'])
  })

  it('is changed: fields, queue and deadline', async () => {
    const { id } = await create()
    const changed = one(
      await ask('PATCH', `/cases/${id}`, {
        data: { attributes: { fields: { country: 'DE' }, 'case-queue-id': toTypeId('cqueue', world.otherQueueId) } },
        meta: { 'sla-expires-in-seconds': 7200 },
      }),
    )
    expect(changed.attributes).toMatchObject({ fields: { country: 'DE' }, 'updater-type': 'api-key' })
    expect(changed.relationships['case-queue'].data?.id).toBe(toTypeId('cqueue', world.otherQueueId))
    const back = one(
      await ask('PATCH', `/cases/${id}`, {
        data: { attributes: { 'case-queue-id': null } },
        meta: { 'sla-expires-in-seconds': null },
      }),
    )
    expect([back.relationships['case-queue'].data, back.attributes['sla-expires-at']]).toEqual([null, null])
    expect(await eventTypes(await uuidOf(id))).toEqual([
      'case.created',
      'case.updated',
      'case.moved',
      'case.deadline_set',
      'case.moved',
      'case.deadline_set',
    ])
  })

  it('is assigned by e-mail, moves along its statuses, and ends by the decision its end status is', async () => {
    const { id } = await create({ fields: { legal_name: 'Ana & Co' } })
    const assigned = one(
      await ask('POST', `/cases/${id}/assign`, { meta: { 'user-email-address': world.people.reviewer.email } }),
    )
    expect(assigned.attributes).toMatchObject({
      'assignee-id': world.people.reviewer.email,
      'assigner-type': 'api-key',
    })
    const moved = one(await ask('POST', `/cases/${id}/set-status`, { meta: { status: 'In Progress' } }))
    expect(moved.attributes.status).toBe('In Progress')
    const older = await ask(
      'POST',
      `/cases/${id}/set-status`,
      { data: { attributes: { status: 'Escalated' } } },
      { 'Persona-Version': '2023-01-05' },
    )
    expect(older.body.data.attributes.status).toBe('Escalated')
  })

  it('gains and loses objects, each once', async () => {
    const native = await makeKey(world)
    await native.ask('POST', '/v1/objects', { type: 'account', external_reference: 'act_one' })
    const { id } = await create()
    const body = { meta: { 'object-ids': ['act_one'] } }
    expect(one(await ask('POST', `/cases/${id}/add-objects`, body)).relationships.accounts.data).toEqual([
      { type: 'account', id: 'act_one' },
    ])
    const again = await ask('POST', `/cases/${id}/add-objects`, body)
    expect([again.status, again.body.errors[0].title]).toEqual([409, 'Record not unique'])
    for (let round = 0; round < 2; round += 1)
      expect(one(await ask('POST', `/cases/${id}/remove-objects`, body)).relationships.accounts.data).toEqual([])
    expect((await ask('POST', `/cases/${id}/add-objects`, { meta: { 'object-ids': null } })).status).toBe(200)
  })

  it('is tagged, untagged and tagged anew', async () => {
    const { id } = await create()
    const tagsAfter = async (verb: string, meta: object) =>
      one(await ask('POST', `/cases/${id}/${verb}`, { meta })).attributes.tags
    expect(await tagsAfter('add-tag', { 'tag-name': 'FRAUD' })).toEqual(['FRAUD'])
    expect(await tagsAfter('add-tag', { 'tag-name': 'FRAUD' })).toEqual(['FRAUD'])
    expect(await tagsAfter('set-tags', { 'tag-name': ['one', 'two'] })).toEqual(['one', 'two'])
    expect(await tagsAfter('remove-tag', { 'tag-id': 'one' })).toEqual(['two'])
    expect(await tagsAfter('set-tags', { 'tag-name': [] })).toEqual([])
  })

  it('is redacted for good: values and people gone, status and times kept, the chain whole', async () => {
    const { id, attributes } = await create(
      { fields: { legal_name: 'Ana & Co' }, 'creator-email-address': world.people.manager.email },
      { 'sla-expires-in-seconds': 3600 },
    )
    const caseId = await uuidOf(id)
    await assignCase(memberActor(world, 'manager'), { caseId, assignee: world.people.reviewer.id, reason: 'Ana & Co' })
    await ask('POST', `/cases/${id}/add-comment`, { meta: { message: 'Ana & Co called.' } })
    const redacted = one(await ask('DELETE', `/cases/${id}`))
    expect(redacted.attributes).toMatchObject({
      status: 'New',
      name: attributes.name,
      'created-at': attributes['created-at'],
      'redacted-at': expect.any(String),
      'assignee-id': null,
      'creator-id': null,
      fields: {},
      tags: [],
    })
    expect(one(await ask('DELETE', `/cases/${id}`))).toEqual(redacted)
    expect(await verifyChain(caseId)).toMatchObject({ first_bad_seq: null, length: 4 })
    const left = await asOwner(async (owner) => {
      let texts = ''
      for (const table of ['cases', 'events', 'comments', 'proposals', 'case_objects']) {
        const { rows } = await owner.query(
          `select string_agg(t::text, ' ') as all from ${table} t where ${table === 'cases' ? 'id' : 'case_id'} = $1`,
          [caseId],
        )
        texts += rows[0].all
      }
      return texts
    })
    expect(left).not.toContain('Ana')
    expect(left).not.toContain(world.people.manager.email)
    const refused = await ask('POST', `/cases/${id}/add-tag`, { meta: { 'tag-name': 'late' } })
    expect([refused.status, refused.body.errors[0].title]).toEqual([409, 'Conflict'])
    expect(await eventTypes(caseId)).toEqual(['case.created', 'case.assigned', 'case.commented', 'case.redacted'])
  })
})
