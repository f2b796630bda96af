import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attachObjects } from '@/lib/cases/commands/attach-objects'
import { getCase } from '@/lib/cases/queries/get-case'
import { travel } from '@/lib/kernel/clock'
import { type ConnectServer, startConnectServer } from '@/lib/testing/connect-client'
import { addItem, type ConnectScene, itemsOf, makeConnectScene, valuesOf } from '@/lib/testing/connect-scene'
import { memberActor } from '@/lib/testing/factories'

let server: ConnectServer
let scene: ConnectScene
beforeAll(async () => {
  server = await startConnectServer()
  scene = await makeConnectScene(server)
})
afterAll(() => server.stop())

const invalid = { name: 'ValidationException' }
const contactArn = 'arn:aws:connect:eu-west-1:1:instance/i/contact/c1'
const plain = 'Text/Plain' as const
const comment = (body: string) => ({ comment: { body, contentType: plain } })
const status = (stringValue: string) => [{ id: 'status', value: { stringValue } }]
const sla = (target: string, targetSlaMinutes = 10) => ({
  sla: {
    slaInputConfiguration: {
      name: `To ${target}`,
      type: 'CaseField' as const,
      fieldId: 'status',
      targetFieldValues: [{ stringValue: target }],
      targetSlaMinutes,
    },
  },
})
const add = (caseId: string, content: object, more?: object) => addItem(scene, caseId, content, more)
const items = (caseId: string, filters?: object[]) => itemsOf(scene, caseId, filters)

describe('a comment', () => {
  it('is the comment of the dashboard; it is rewritten and deleted', async () => {
    const { api, domainId, makeCase, world } = scene
    const caseId = await makeCase('a')
    const relatedItemId = await add(caseId, comment('First'), { performedBy: { customEntity: 'Bot 7' } })
    const reader = memberActor(world)
    expect((await getCase(reader, { word: caseId })).comments).toMatchObject([
      { id: relatedItemId, message: 'First', onBehalfOf: 'Bot 7' },
    ])
    const updated = await api.updateRelatedItem({ domainId, caseId, relatedItemId, content: comment('Second') })
    expect(updated).toMatchObject({
      relatedItemId,
      relatedItemArn: `arn:aws:cases:eu-west-1:000000000000:domain/${domainId}/case/${caseId}/related-item/${relatedItemId}`,
      type: 'Comment',
      content: comment('Second'),
      createdBy: { customEntity: 'Bot 7' },
      lastUpdatedUser: { userArn: expect.stringContaining('user/') },
    })
    expect((await getCase(reader, { word: caseId })).comments).toMatchObject([{ message: 'Second' }])
    await api.deleteRelatedItem({ domainId, caseId, relatedItemId })
    expect(await items(caseId)).toEqual([])
    await expect(api.deleteRelatedItem({ domainId, caseId, relatedItemId })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
  })
})

describe('a contact', () => {
  it('is on a case once, is found by its ARN, and is taken off', async () => {
    const { api, domainId, makeCase } = scene
    const [one, two] = [await makeCase('one'), await makeCase('two')]
    const long = `${contactArn}/${'x'.repeat(400)}`
    const relatedItemId = await add(one, { contact: { contactArn } })
    expect(await add(one, { contact: { contactArn } })).toBe(relatedItemId)
    await add(two, { contact: { contactArn } })
    await add(two, { contact: { contactArn: long } })
    expect(await items(one)).toMatchObject([
      { content: { contact: { contactArn, channel: 'UNKNOWN', connectedToSystemTime: expect.any(Date) } } },
    ])
    const cases = async (arn: string) =>
      (await api.listCasesForContact({ domainId, contactArn: arn })).cases?.map(({ caseId }) => caseId)
    expect(await cases(contactArn)).toEqual([one, two])
    expect(await cases(long)).toEqual([two])
    expect(await cases('arn:of:nobody')).toEqual([])
    await api.deleteRelatedItem({ domainId, caseId: one, relatedItemId })
    expect(await cases(contactArn)).toEqual([two])
    await expect(
      api.updateRelatedItem({ domainId, caseId: two, relatedItemId, content: comment('x') }),
    ).rejects.toMatchObject(invalid)
  })
})

describe('an SLA', () => {
  it('is met or missed for good by the status it names, and late by the clock until then', async () => {
    const { api, domainId, makeCase } = scene
    const caseId = await makeCase('a')
    const early = await add(caseId, sla('closed', 60))
    await add(caseId, sla('closed', 10))
    const states = async () =>
      Object.fromEntries(
        (await items(caseId, [{ sla: {} }])).map((item) => [
          item?.relatedItemId === early ? 'early' : 'late',
          item?.content?.sla?.slaConfiguration,
        ]),
      )
    const next = (await states()).late?.targetTime
    expect(await valuesOf(scene, caseId, ['next_sla_breach_datetime'])).toEqual({
      next_sla_breach_datetime: { stringValue: next?.toISOString() },
    })
    const back = travel(12 * 60_000)
    try {
      expect(await states()).toMatchObject({ early: { status: 'Active' }, late: { status: 'Overdue' } })
      expect(await items(caseId, [{ sla: { status: 'Overdue' } }])).toHaveLength(1)
      await api.updateCase({ domainId, caseId, fields: status('closed') })
      await api.updateCase({ domainId, caseId, fields: status('open') })
    } finally {
      back()
    }
    expect(await states()).toMatchObject({
      early: {
        status: 'Met',
        fieldId: 'status',
        targetFieldValues: [{ stringValue: 'closed' }],
        completionTime: expect.any(Date),
      },
      late: { status: 'NotMet' },
    })
    // what is left is the deadline that the environment's own policy gives every case
    const { next_sla_breach_datetime: left } = await valuesOf(scene, caseId, ['next_sla_breach_datetime'])
    expect(Date.parse(left?.stringValue ?? '9999-12-31')).toBeGreaterThan(Date.now() + 86_400_000)
  })

  it('names the field status and one status of the template', async () => {
    const caseId = await scene.makeCase('a')
    await expect(add(caseId, sla('nowhere'))).rejects.toMatchObject(invalid)
    const wrong = sla('closed')
    const { slaInputConfiguration: given } = wrong.sla
    for (const more of [{ fieldId: 'title' }, { targetFieldValues: [] }, { targetSlaMinutes: 0 }, { name: '' }])
      await expect(add(caseId, { sla: { slaInputConfiguration: { ...given, ...more } } })).rejects.toMatchObject(
        invalid,
      )
  })
})

describe('a linked case, a file and a custom item', () => {
  it('are what they were made of', async () => {
    const { api, domainId, makeCase, fieldIds } = scene
    const [caseId, other] = [await makeCase('a'), await makeCase('b')]
    await add(caseId, { connectCase: { caseId: other } })
    await expect(add(caseId, { connectCase: { caseId } })).rejects.toMatchObject(invalid)
    await expect(
      add(caseId, { connectCase: { caseId: '01890a5d-ac96-774b-bcce-b302099a8057' } }),
    ).rejects.toMatchObject(invalid)
    const fileArn = 'arn:aws:connect:eu-west-1:1:instance/i/file/f1'
    const file = await add(caseId, { file: { fileArn } })
    await expect(api.deleteRelatedItem({ domainId, caseId, relatedItemId: file })).rejects.toMatchObject(invalid)
    const fields = (number: number) => [
      { id: fieldIds.Number, value: { doubleValue: number } },
      { id: fieldIds.Text, value: { stringValue: `No. ${number}` } },
    ]
    const custom = await add(caseId, { custom: { fields: fields(1) } })
    await api.updateRelatedItem({
      domainId,
      caseId,
      relatedItemId: custom,
      content: { custom: { fields: fields(2).slice(0, 1) } },
    })
    expect((await items(caseId)).map((item) => item?.content)).toEqual([
      { custom: { fields: fields(2).slice(0, 1) } },
      { file: { fileArn } },
      { connectCase: { caseId: other } },
    ])
    const six = Array.from({ length: 6 }, () => fields(1)[0])
    await expect(add(caseId, { custom: { fields: six } })).rejects.toMatchObject({
      name: 'ServiceQuotaExceededException',
    })
    for (const wrong of [
      [],
      [{ id: 'title', value: { stringValue: 'x' } }],
      [fields(1)[0], fields(1)[0]],
      [{ id: fieldIds.Number, value: { stringValue: 'x' } }],
    ])
      await expect(add(caseId, { custom: { fields: wrong } })).rejects.toMatchObject(invalid)
  })

  it('and an object that the dashboard attached is there too', async () => {
    const { makeCase, world } = scene
    const caseId = await makeCase('a')
    await attachObjects(memberActor(world), {
      caseId,
      objects: [
        { type: 'verification', title: 'ID check', data: { a_number: 5 } },
        { type: 'document', externalReference: 'passport' },
      ],
    })
    const found = await items(caseId)
    expect(found.map((item) => item?.type).sort()).toEqual(['Custom', 'File'])
    expect(found.find((item) => item?.type === 'Custom')?.content).toEqual({
      custom: { fields: [{ id: scene.fieldIds.Number, value: { doubleValue: 5 } }] },
    })
  })
})
