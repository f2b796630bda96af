import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ConnectServer, startConnectServer } from '@/lib/testing/connect-client'
import { type ConnectScene, makeConnectScene, valuesOf } from '@/lib/testing/connect-scene'
import { asOwner } from '@/lib/testing/factories'

let server: ConnectServer
let scene: ConnectScene
beforeAll(async () => {
  server = await startConnectServer()
  scene = await makeConnectScene(server)
})
afterAll(() => server.stop())

const title = (text: string) => ({ id: 'title', value: { stringValue: text } })

describe('the documented request of create_case, member by member', () => {
  it('takes every member together', async () => {
    const { api, domainId, templateId, fieldIds } = scene
    const values = [
      { id: 'title', value: { stringValue: 'string' } },
      { id: 'customer_id', value: { stringValue: 'arn:aws:profile:eu-west-1:1:domains/d/profiles/p' } },
      { id: fieldIds.Number, value: { doubleValue: 123.0 } },
      { id: fieldIds.Boolean, value: { booleanValue: false } },
      { id: fieldIds.Text, value: { emptyValue: {} } },
      { id: fieldIds.User, value: { userArnValue: 'arn:aws:connect:eu-west-1:1:instance/i/agent/a' } },
    ]
    const { caseId, caseArn } = await api.createCase({
      domainId,
      templateId,
      fields: values,
      clientToken: 'string',
      performedBy: { userArn: 'arn:aws:connect:eu-west-1:1:instance/i/agent/b' },
      tags: { string: 'string' },
    })
    expect(caseArn).toBe(`arn:aws:cases:eu-west-1:000000000000:domain/${domainId}/case/${caseId}`)
    const shown = await api.getCase({
      domainId,
      caseId,
      fields: [...values, { id: 'created_by' }].map(({ id }) => ({ id })),
    })
    expect(shown.templateId).toBe(templateId)
    expect(shown.tags).toEqual({ string: 'string' })
    expect(shown.fields).toEqual([
      ...values.filter(({ value }) => !('emptyValue' in value)),
      { id: 'created_by', value: { userArnValue: 'arn:aws:connect:eu-west-1:1:instance/i/agent/b' } },
    ])
  })

  it('takes the performer as any entity, and keeps its name on the event', async () => {
    const caseId = await scene.makeCase('By a bot', {}, { performedBy: { customEntity: 'Night bot' } })
    const { rows } = await asOwner((owner) =>
      owner.query('select on_behalf_of as who from events where case_id = $1', [caseId]),
    )
    expect(rows).toEqual([{ who: 'Night bot' }])
  })

  it.each([
    ['a field without a value', [{ id: 'title', value: {} }], /fields\.0\.value: must have exactly one of/],
    ['a value of two members', [{ id: 'title', value: { stringValue: 'a', doubleValue: 1 } }], /exactly one/],
    ['no title', [], /title is required/],
    ['an empty title', [{ id: 'title', value: { emptyValue: {} } }], /title cannot be empty/],
    ['a field twice', [title('a'), title('b')], /named twice/],
    ['a field that is none', [title('a'), { id: 'nonsense', value: { stringValue: 'x' } }], /nonsense/],
    [
      'a field of the service',
      [title('a'), { id: 'case_id', value: { stringValue: 'x' } }],
      /case_id is set by the service/,
    ],
    ['a title of 501 characters', [title('a'.repeat(501))], /500/],
  ])('refuses %s', async (_, fields, message) => {
    const { api, domainId, templateId } = scene
    await expect(api.createCase({ domainId, templateId, fields: fields as never })).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringMatching(message),
    })
  })

  it('refuses a member of another type for each type of field, all at once', async () => {
    const { api, domainId, templateId, fieldIds } = scene
    const wrong = Object.entries(fieldIds).map(([type, id]) => ({
      id,
      value: type === 'Number' ? { stringValue: '1' } : { doubleValue: 1 },
    }))
    const attempt = api.createCase({ domainId, templateId, fields: [title('a'), ...wrong] })
    const message = await attempt.then(
      () => '',
      (error: Error) => error.message,
    )
    for (const [type, id] of Object.entries(fieldIds)) expect(message).toContain(`(${id}) is of the type ${type}`)
  })

  it.each([
    ['DateTime', '2026-11-21', /ISO-8601/],
    ['DateTime', '2026-11-21T10:00:00', /ISO-8601/],
    ['SingleSelect', 'bronze', /must be one of/],
    ['SingleSelect', 'lead', /must be one of/],
    ['Url', 'javascript:alert(1)', /web address/],
    ['Text', 'x'.repeat(501), /at most 500/],
  ] as const)('refuses %s %s', async (type, stringValue, message) => {
    const { makeCase, fieldIds } = scene
    await expect(makeCase('a', { [fieldIds[type]]: { stringValue } })).rejects.toThrow(message)
  })

  it('keeps an instant in UTC with milliseconds', async () => {
    const { makeCase, fieldIds } = scene
    const caseId = await makeCase('a', { [fieldIds.DateTime]: { stringValue: '2026-11-21T10:00:00+02:00' } })
    expect(await valuesOf(scene, caseId, [fieldIds.DateTime])).toEqual({
      [fieldIds.DateTime]: { stringValue: '2026-11-21T08:00:00.000Z' },
    })
  })
})

describe('a client token', () => {
  it('makes one case of fifty requests at the same moment, and all get its id', async () => {
    const clientToken = randomUUID()
    const ids = await Promise.all(Array.from({ length: 50 }, () => scene.makeCase('Twin', {}, { clientToken })))
    expect(new Set(ids).size).toBe(1)
    const { totalCount } = await scene.api.searchCases({
      domainId: scene.domainId,
      filter: { field: { equalTo: title('Twin') } },
    })
    expect(totalCount).toBe(1)
  })

  it('is a conflict with another body, and an empty one is none', async () => {
    const clientToken = randomUUID()
    const first = await scene.makeCase('Original', {}, { clientToken })
    await expect(scene.makeCase('Another', {}, { clientToken })).rejects.toMatchObject({ name: 'ConflictException' })
    expect(await scene.makeCase('Original', {}, { clientToken })).toBe(first)
    const empty = [
      await scene.makeCase('E', {}, { clientToken: '' }),
      await scene.makeCase('E', {}, { clientToken: '' }),
    ]
    expect(new Set(empty).size).toBe(2)
  })

  it('also makes one case where it begins in another status', async () => {
    const clientToken = randomUUID()
    const closed = { status: { stringValue: 'closed' } }
    const ids = await Promise.all(Array.from({ length: 5 }, () => scene.makeCase('Done', closed, { clientToken })))
    expect(new Set(ids).size).toBe(1)
    expect(await valuesOf(scene, ids[0] as string, ['status'])).toEqual({ status: { stringValue: 'closed' } })
  })
})

describe('a reference number', () => {
  it('is the case number, or the one given, which no other case has in any writing', async () => {
    const { makeCase } = scene
    const own = await makeCase('a')
    expect((await valuesOf(scene, own, ['reference_number'])).reference_number).toMatchObject({
      stringValue: expect.stringMatching(/^CAS-\d{6}$/),
    })
    const given = { reference_number: { stringValue: 'Ref-1' } }
    const caseId = await makeCase('b', given)
    expect(await valuesOf(scene, caseId, ['reference_number'])).toEqual(given)
    const again = makeCase('c', { reference_number: { stringValue: 'REF-1' } })
    await expect(again).rejects.toMatchObject({ name: 'ConflictException' })
    const { reference_number } = await valuesOf(scene, own, ['reference_number'])
    await expect(makeCase('d', { reference_number: reference_number as object })).rejects.toMatchObject({
      name: 'ConflictException',
    })
  })

  it('goes to one of many that ask for it at once', async () => {
    const asked = Array.from({ length: 10 }, () => scene.makeCase('r', { reference_number: { stringValue: 'Only' } }))
    const settled = await Promise.allSettled(asked)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

it('goes by the template: unknown, out of use, and its required fields', async () => {
  const { api, domainId, makeCase } = scene
  const create = (templateId: string, fields = [title('a')]) => api.createCase({ domainId, templateId, fields })
  await expect(create(randomUUID())).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
    resourceType: 'Template',
  })
  const { templateId = '' } = await api.createTemplate({ domainId, name: 'Idle', status: 'Inactive' })
  await expect(create(templateId)).rejects.toMatchObject({ name: 'ValidationException', message: /not active/ })
  await api.updateTemplate({ domainId, templateId, status: 'Active', requiredFields: [{ fieldId: 'customer_id' }] })
  await expect(create(templateId)).rejects.toThrow(/customer_id/)
  await create(templateId, [title('a'), { id: 'customer_id', value: { stringValue: 'someone' } }])
  await makeCase('no customer in the other template')
})
