import type { BooleanCondition, CaseRuleDetails } from '@aws-sdk/client-connectcases'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ConnectServer, startConnectServer } from '@/lib/testing/connect-client'
import { type ConnectScene, makeConnectScene, valuesOf } from '@/lib/testing/connect-scene'

let server: ConnectServer
let scene: ConnectScene
beforeAll(async () => {
  server = await startConnectServer()
  scene = await makeConnectScene(server)
})
afterAll(() => server.stop())

const invalid = { name: 'ValidationException' }
const value = (stringValue: string) => ({ stringValue })
let count = 0

/** A template with these rules bound to these fields; makes cases of it. */
async function templateWith(...bound: [CaseRuleDetails, string | undefined][]) {
  const { api, domainId } = scene
  const rules = []
  for (const [rule, fieldId] of bound) {
    const { caseRuleId } = await api.createCaseRule({ domainId, name: `Rule ${++count}`, rule })
    rules.push({ caseRuleId, fieldId })
  }
  const { templateId = '' } = await api.createTemplate({ domainId, name: `Ruled ${++count}`, rules })
  const make = async (values: Record<string, object>) => {
    const fields = Object.entries({ title: value('T'), ...values }).map(([id, given]) => ({
      id,
      value: given as never,
    }))
    return (await api.createCase({ domainId, templateId, fields })).caseId as string
  }
  const change = (caseId: string, values: Record<string, object>) =>
    api.updateCase({
      domainId,
      caseId,
      fields: Object.entries(values).map(([id, given]) => ({ id, value: given as never })),
    })
  return { templateId, rules, make, change }
}

const leaf = (fieldId: string, operandTwo: object, result = true) => ({
  operandOne: { fieldId },
  operandTwo: operandTwo as never,
  result,
})

describe('a rule', () => {
  it('makes a field required by the first condition that is true, on the values as they will be', async () => {
    const { fieldIds } = scene
    const [text, number] = [fieldIds.Text, fieldIds.Number]
    const conditions: BooleanCondition[] = [
      { equalTo: leaf(text, value('never'), false) },
      {
        orAll: {
          conditions: [{ equalTo: leaf(text, value('always')) }, { notEqualTo: leaf(number, { doubleValue: 1 }) }],
        },
      },
    ]
    const { make, change } = await templateWith([{ required: { defaultValue: false, conditions } }, 'summary'])
    await expect(make({ [text]: value('always') })).rejects.toMatchObject({
      ...invalid,
      message: expect.stringContaining('(field summary)'),
    })
    await expect(make({})).rejects.toMatchObject(invalid)
    await make({ [number]: { doubleValue: 1 } })
    const caseId = await make({ [text]: value('never') })
    await expect(change(caseId, { [text]: value('always') })).rejects.toMatchObject(invalid)
    await change(caseId, { [text]: value('always'), summary: value('here') })
    await expect(change(caseId, { summary: { emptyValue: {} } })).rejects.toMatchObject(invalid)
  })

  it('of the guide asks for a field on every edit, but not at creation', async () => {
    const made = { notEqualTo: leaf('created_datetime', { emptyValue: {} }) }
    const { make, change } = await templateWith([
      { required: { defaultValue: false, conditions: [made] } },
      'case_reason',
    ])
    await scene.api.batchPutFieldOptions({
      domainId: scene.domainId,
      fieldId: 'case_reason',
      options: [{ name: 'Billing', value: 'billing', active: true }],
    })
    const caseId = await make({})
    await expect(change(caseId, { summary: value('x') })).rejects.toMatchObject(invalid)
    await change(caseId, { summary: value('x'), case_reason: value('billing') })
  })

  it('hides a field, which is then never required', async () => {
    const { fieldIds } = scene
    const off = { equalTo: leaf(fieldIds.Boolean, { booleanValue: false }) }
    const { make } = await templateWith(
      [{ hidden: { defaultValue: false, conditions: [off] } }, 'summary'],
      [{ required: { defaultValue: true, conditions: [] } }, 'summary'],
    )
    await expect(make({ [fieldIds.Boolean]: { booleanValue: true } })).rejects.toMatchObject(invalid)
    await make({ [fieldIds.Boolean]: { booleanValue: false } })
  })

  it('leaves the options of a field that go with the value of another', async () => {
    const { api, domainId, fieldIds } = scene
    const { fieldId: child = '' } = await api.createField({ domainId, name: 'City', type: 'SingleSelect' })
    const options = ['porto', 'paris'].map((name) => ({ name, value: name, active: true }))
    await api.batchPutFieldOptions({ domainId, fieldId: child, options })
    const mapping = (parentFieldOptionValue: string, ...childFieldOptionValues: string[]) => ({
      parentFieldOptionValue,
      childFieldOptionValues,
    })
    const fieldOptions = {
      parentFieldId: fieldIds.SingleSelect,
      childFieldId: child,
      parentChildFieldOptionsMappings: [mapping('gold', 'porto'), mapping('', 'paris')],
    }
    const { make, change } = await templateWith([{ fieldOptions }, child])
    const caseId = await make({ [fieldIds.SingleSelect]: value('gold'), [child]: value('porto') })
    await expect(change(caseId, { [child]: value('paris') })).rejects.toMatchObject(invalid)
    await expect(make({ [child]: value('porto') })).rejects.toMatchObject(invalid)
    await make({ [child]: value('paris') })
  })

  it('is kept as it was given, holds at once when it changes, and goes when no template binds it', async () => {
    const { api, domainId, fieldIds } = scene
    const rule = { required: { defaultValue: true, conditions: [] } }
    const { templateId, rules, make } = await templateWith([rule, fieldIds.Text])
    const caseRuleId = rules[0]?.caseRuleId as string
    expect((await api.batchGetCaseRule({ domainId, caseRules: [{ id: caseRuleId }] })).caseRules).toMatchObject([
      { rule, deleted: false },
    ])
    expect((await api.getTemplate({ domainId, templateId })).rules).toEqual(rules)
    await expect(make({})).rejects.toMatchObject(invalid)
    await api.updateCaseRule({ domainId, caseRuleId, rule: { required: { defaultValue: false, conditions: [] } } })
    const caseId = await make({})
    expect(await valuesOf(scene, caseId, ['title'])).toEqual({ title: value('T') })
    await expect(api.deleteCaseRule({ domainId, caseRuleId })).rejects.toMatchObject({ name: 'ConflictException' })
    await api.updateTemplate({ domainId, templateId, rules: [] })
    await api.deleteCaseRule({ domainId, caseRuleId })
    await api.deleteCaseRule({ domainId, caseRuleId })
    expect((await api.batchGetCaseRule({ domainId, caseRules: [{ id: caseRuleId }] })).caseRules).toMatchObject([
      { deleted: true },
    ])
    expect((await api.listCaseRules({ domainId })).caseRules?.map((found) => found.caseRuleId)).not.toContain(
      caseRuleId,
    )
    await expect(api.updateCaseRule({ domainId, caseRuleId, name: 'x' })).rejects.toMatchObject(invalid)
  })

  it.each([
    ['no member', {}],
    [
      'two members',
      { required: { defaultValue: true, conditions: [] }, hidden: { defaultValue: true, conditions: [] } },
    ],
    ['a field that is none', { required: { defaultValue: true, conditions: [{ equalTo: leaf('none', value('x')) }] } }],
    ['an empty group', { required: { defaultValue: true, conditions: [{ andAll: { conditions: [] } }] } }],
    ['no operand', { required: { defaultValue: true, conditions: [{ equalTo: leaf('title', {}) }] } }],
  ])('of %s is refused', async (_, rule) => {
    const { api, domainId } = scene
    await expect(api.createCaseRule({ domainId, name: `Bad ${++count}`, rule: rule as never })).rejects.toMatchObject(
      invalid,
    )
  })

  it('whose group disagrees with itself, or which is bound to no field, is not bound', async () => {
    const mixed = {
      andAll: { conditions: [{ equalTo: leaf('title', value('a')) }, { equalTo: leaf('title', value('b'), false) }] },
    }
    await expect(
      templateWith([{ required: { defaultValue: true, conditions: [mixed] } }, 'summary']),
    ).rejects.toMatchObject(invalid)
    const plain = { required: { defaultValue: true, conditions: [] } }
    for (const fieldId of [undefined, 'title'])
      await expect(templateWith([plain, fieldId])).rejects.toMatchObject(invalid)
  })
})
