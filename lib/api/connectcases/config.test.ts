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

describe('fields', () => {
  it('are those every domain has, and its own; a deleted one is read, not listed, and takes no new values', async () => {
    const { api, domainId, makeCase } = scene
    const { fieldId = '' } = await api.createField({
      domainId,
      name: 'Notes',
      type: 'Text',
      description: 'Many lines',
      attributes: { text: { isMultiline: true } },
    })
    const held = await makeCase('holds it', { [fieldId]: value('x'.repeat(4100)) })
    await expect(makeCase('too long', { [fieldId]: value('x'.repeat(4101)) })).rejects.toMatchObject(invalid)
    const listed = async () => (await api.listFields({ domainId })).fields?.map((field) => field.fieldId) ?? []
    expect(await listed()).toEqual(expect.arrayContaining(['title', 'status', 'assigned_user', fieldId]))
    await api.deleteField({ domainId, fieldId })
    await api.deleteField({ domainId, fieldId })
    expect(await listed()).not.toContain(fieldId)
    const { fields } = await api.batchGetField({ domainId, fields: [{ id: fieldId }, { id: 'title' }] })
    expect(fields).toMatchObject([
      {
        fieldId,
        deleted: true,
        namespace: 'Custom',
        description: 'Many lines',
        attributes: { text: { isMultiline: true } },
      },
      { fieldId: 'title', deleted: false, namespace: 'System', type: 'Text' },
    ])
    await expect(makeCase('new', { [fieldId]: value('x') })).rejects.toMatchObject({
      ...invalid,
      message: expect.stringContaining(fieldId),
    })
    await expect(api.updateField({ domainId, fieldId, name: 'Other' })).rejects.toMatchObject(invalid)
    expect(await valuesOf(scene, held, [fieldId])).toEqual({ [fieldId]: value('x'.repeat(4100)) })
    const change = (caseId: string, given: object) =>
      api.updateCase({ domainId, caseId, fields: [{ id: fieldId, value: given as never }] })
    await change(held, value('shorter'))
    const filter = { field: { equalTo: { id: fieldId, value: value('shorter') } } }
    expect((await api.searchCases({ domainId, filter })).totalCount).toBe(1)
    expect((await api.searchCases({ domainId, searchTerm: 'SHORT' })).totalCount).toBe(1)
    await change(held, { emptyValue: {} })
    await expect(change(held, value('again'))).rejects.toMatchObject(invalid)
  })

  it('of the system keep their names, and a name of the domain is used once', async () => {
    const { api, domainId } = scene
    await expect(api.updateField({ domainId, fieldId: 'summary', name: 'Other' })).rejects.toMatchObject(invalid)
    await expect(api.deleteField({ domainId, fieldId: 'title' })).rejects.toMatchObject(invalid)
    const { fieldId = '' } = await api.createField({ domainId, name: 'Summary', type: 'Text' })
    expect(fieldId).not.toBe('summary')
    await api.updateField({ domainId, fieldId, name: 'Short words' })
    expect((await api.batchGetField({ domainId, fields: [{ id: fieldId }] })).fields?.[0]?.name).toBe('Short words')
    const wrong = { domainId, name: 'N', type: 'Number' as const, attributes: { text: { isMultiline: true } } }
    await expect(api.createField(wrong)).rejects.toMatchObject(invalid)
  })

  it('have options that are added and changed, the wrong ones told apart', async () => {
    const { api, domainId, fieldIds } = scene
    const fieldId = fieldIds.SingleSelect
    const option = (name: string, text = name, active = true) => ({ name, value: text, active })
    const { errors } = await api.batchPutFieldOptions({
      domainId,
      fieldId,
      options: [option('Gold plated', 'gold'), option('Odd', 'o dd'), option('Tin', 'tin'), option('Twice', 'tin')],
    })
    expect(errors?.map(({ value: text }) => text).sort()).toEqual(['o dd', 'tin'])
    const { options } = await api.listFieldOptions({ domainId, fieldId, values: ['gold'] })
    expect(options).toEqual([option('Gold plated', 'gold')])
    await expect(api.batchPutFieldOptions({ domainId, fieldId: fieldIds.Text, options: [] })).rejects.toMatchObject(
      invalid,
    )
    await expect(api.listFieldOptions({ domainId, fieldId: 'none' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
  })

  it('an option out of use stays on old cases and is not given to new ones', async () => {
    const { api, domainId, fieldIds, makeCase } = scene
    const fieldId = fieldIds.SingleSelect
    const caseId = await makeCase('old', { [fieldId]: value('silver') })
    await api.batchPutFieldOptions({ domainId, fieldId, options: [{ name: 'SILVER', value: 'silver', active: false }] })
    expect(await valuesOf(scene, caseId, [fieldId])).toEqual({ [fieldId]: value('silver') })
    await expect(makeCase('new', { [fieldId]: value('silver') })).rejects.toMatchObject(invalid)
  })

  it('statuses are open and closed, and those that are added, which every case can then stand in', async () => {
    const { api, domainId, makeCase } = scene
    const caseId = await makeCase('waits')
    const { errors } = await api.batchPutFieldOptions({
      domainId,
      fieldId: 'status',
      options: [
        { name: 'On hold', value: 'On-Hold', active: true },
        { name: 'Shut', value: 'closed', active: true },
      ],
    })
    expect(errors).toMatchObject([{ value: 'closed' }])
    const { options } = await api.listFieldOptions({ domainId, fieldId: 'status' })
    expect(options?.map(({ value: text }) => text)).toEqual(expect.arrayContaining(['On-Hold', 'closed', 'open']))
    await api.updateCase({ domainId, caseId, fields: [{ id: 'status', value: value('On-Hold') }] })
    expect(await valuesOf(scene, caseId, ['status'])).toEqual({ status: value('On-Hold') })
    await expect(
      api.updateCase({ domainId, caseId, fields: [{ id: 'status', value: value('nowhere') }] }),
    ).rejects.toMatchObject(invalid)
  })
})

describe('layouts', () => {
  it('refuse what cannot be shown, are read after deletion, and are not listed', async () => {
    const { api, domainId, fieldIds } = scene
    const content = (...ids: string[]) => ({
      basic: { topPanel: { sections: [{ fieldGroup: { name: 'G', fields: ids.map((id) => ({ id })) } }] } },
    })
    for (const ids of [['title'], ['none'], ['summary', 'summary']])
      await expect(api.createLayout({ domainId, name: 'Bad', content: content(...ids) })).rejects.toMatchObject(invalid)
    const given = content(fieldIds.Text, 'summary', 'created_datetime')
    const { layoutId = '' } = await api.createLayout({ domainId, name: 'Good', content: given })
    const template = await api.createTemplate({
      domainId,
      name: 'With layout',
      layoutConfiguration: { defaultLayout: layoutId },
    })
    expect((await api.getLayout({ domainId, layoutId })).content).toEqual(given)
    await api.updateLayout({ domainId, layoutId, content: content('summary') })
    await api.deleteLayout({ domainId, layoutId })
    await api.deleteLayout({ domainId, layoutId })
    expect(await api.getLayout({ domainId, layoutId })).toMatchObject({ deleted: true, content: content('summary') })
    expect((await api.listLayouts({ domainId })).layouts).toEqual([])
    await expect(api.updateLayout({ domainId, layoutId, name: 'x' })).rejects.toMatchObject(invalid)
    expect(await api.getTemplate({ domainId, templateId: template.templateId })).toMatchObject({ name: 'With layout' })
  })
})

describe('templates', () => {
  it('are listed by status, keep what is not named, and are read after deletion', async () => {
    const { api, domainId } = scene
    const tags = [{ resourceType: 'Cases' as const, tagMap: { team: 'a=b' } }]
    const { templateId = '' } = await api.createTemplate({
      domainId,
      name: 'Kept',
      description: 'D',
      requiredFields: [{ fieldId: 'customer_id' }],
      tagPropagationConfigurations: tags,
    })
    await api.updateTemplate({ domainId, templateId, status: 'Inactive' })
    expect(await api.getTemplate({ domainId, templateId })).toMatchObject({
      name: 'Kept',
      description: 'D',
      status: 'Inactive',
      requiredFields: [{ fieldId: 'customer_id' }],
      tagPropagationConfigurations: tags,
      deleted: false,
    })
    const names = async (status: 'Active' | 'Inactive') =>
      (await api.listTemplates({ domainId, status: [status] })).templates?.map(({ name }) => name)
    expect(await names('Inactive')).toEqual(['Kept'])
    expect(await names('Active')).not.toContain('Kept')
    await api.updateTemplate({ domainId, templateId, requiredFields: [], tagPropagationConfigurations: [] })
    expect(await api.getTemplate({ domainId, templateId })).toMatchObject({
      requiredFields: [],
      tagPropagationConfigurations: [],
      status: 'Inactive',
    })
    await api.deleteTemplate({ domainId, templateId })
    expect(await api.getTemplate({ domainId, templateId })).toMatchObject({ deleted: true })
    expect(await names('Inactive')).toEqual([])
    await expect(api.updateTemplate({ domainId, templateId, name: 'x' })).rejects.toMatchObject(invalid)
  })

  it('refuse what is not there', async () => {
    const { api, domainId } = scene
    const none = '01890a5d-ac96-774b-bcce-b302099a8057'
    for (const wrong of [
      { layoutConfiguration: { defaultLayout: none } },
      { requiredFields: [{ fieldId: none }] },
      { requiredFields: [{ fieldId: 'summary' }, { fieldId: 'summary' }] },
      { requiredFields: [{ fieldId: 'created_datetime' }] },
      { rules: [{ caseRuleId: none, fieldId: 'summary' }] },
    ])
      await expect(
        api.createTemplate({ domainId, name: 'Bad', ...wrong }),
        JSON.stringify(wrong),
      ).rejects.toMatchObject(invalid)
  })

  it('made in the dashboard are there too, and their cases; what only the dashboard can say is changed there', async () => {
    const { api, domainId, world } = scene
    const { templateId } = world
    const plain = await api.getTemplate({ domainId, templateId })
    expect(plain).toMatchObject({ name: 'Plain', status: 'Active' })
    expect(plain.requiredFields).toHaveLength(0)
    await api.updateTemplate({ domainId, templateId, description: 'From outside' })
    await expect(api.updateTemplate({ domainId, templateId, rules: [] })).rejects.toMatchObject(invalid)
    const { caseId = '' } = await api.createCase({ domainId, templateId, fields: [{ id: 'title', value: value('T') }] })
    expect(await valuesOf(scene, caseId, ['status', 'title'])).toEqual({ status: value('new'), title: value('T') })
    const to = (status: string) =>
      api.updateCase({ domainId, caseId, fields: [{ id: 'status', value: value(status) }] })
    await expect(to('client_input')).rejects.toMatchObject({ ...invalid, message: expect.stringContaining('comment') })
    await to('in_progress')
    await expect(to('closed')).rejects.toMatchObject(invalid)
  })
})

describe('the configuration of events', () => {
  it('is off until it is put, and then as it was put', async () => {
    const { api, domainId, fieldIds } = scene
    expect((await api.getCaseEventConfiguration({ domainId })).eventBridge).toEqual({ enabled: false })
    const eventBridge = {
      enabled: true,
      includedData: {
        caseData: { fields: [{ id: 'status' }, { id: fieldIds.Number }] },
        relatedItemData: { includeContent: false },
      },
    }
    await api.putCaseEventConfiguration({ domainId, eventBridge })
    expect((await api.getCaseEventConfiguration({ domainId })).eventBridge).toEqual(eventBridge)
    const wrong = { enabled: true, includedData: { caseData: { fields: [{ id: 'none' }] } } }
    await expect(api.putCaseEventConfiguration({ domainId, eventBridge: wrong })).rejects.toMatchObject(invalid)
  })
})
