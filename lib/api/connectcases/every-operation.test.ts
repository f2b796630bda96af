import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ConnectServer, startConnectServer } from '@/lib/testing/connect-client'
import { type ConnectScene, makeConnectScene } from '@/lib/testing/connect-scene'
import { shapeProblems, wireOperations } from '@/lib/testing/connect-schemas'
import { matchPath } from './match-path'
import { operations } from './operations'

let server: ConnectServer
let scene: ConnectScene
beforeAll(async () => {
  server = await startConnectServer()
  scene = await makeConnectScene(server)
})
afterAll(() => server.stop())

it('has every operation of the client under its own method and path, and no other', () => {
  const known = (list: { name: string; method: string; path: string }[]) =>
    list.map(({ name, method, path }) => `${name} ${method} ${path}`).sort()
  const theirs = wireOperations.map((found) => ({ ...found, path: found.path.split('?')[0] as string }))
  expect(theirs).toHaveLength(43)
  expect(known(operations)).toEqual(known(theirs))
})

/** Each operation once, with answers as full as they get. */
async function callEverything() {
  const { api, domainId, templateId, fieldIds, makeCase } = scene
  const contactArn = 'arn:aws:connect:eu-west-1:1:instance/i/contact/c1'
  const [text, select] = [fieldIds.Text, fieldIds.SingleSelect]
  const { domainId: other } = await api.createDomain({ name: 'Second' })
  await api.getDomain({ domainId })
  await api.listDomains({})
  const { layoutId } = await api.createLayout({
    domainId,
    name: 'Wide',
    content: {
      basic: {
        topPanel: { sections: [{ fieldGroup: { name: 'First', fields: [{ id: text }, { id: 'summary' }] } }] },
        moreInfo: { sections: [{ fieldGroup: { fields: [{ id: select }] } }] },
      },
    },
  })
  await api.updateLayout({ domainId, layoutId, name: 'Wider' })
  await api.getLayout({ domainId, layoutId })
  await api.listLayouts({ domainId })
  const leaf = { operandOne: { fieldId: text }, operandTwo: { stringValue: 'x' }, result: true }
  const { caseRuleId } = await api.createCaseRule({
    domainId,
    name: 'Ask for the plan',
    description: 'Where the text is x.',
    rule: { required: { defaultValue: false, conditions: [{ equalTo: leaf }] } },
  })
  await api.updateCaseRule({ domainId, caseRuleId, name: 'Ask for it' })
  await api.batchGetCaseRule({ domainId, caseRules: [{ id: caseRuleId as string }, { id: 'none' }] })
  await api.listCaseRules({ domainId })
  await api.updateTemplate({
    domainId,
    templateId,
    description: 'For tickets',
    layoutConfiguration: { defaultLayout: layoutId },
    requiredFields: [{ fieldId: 'customer_id' }],
    rules: [{ caseRuleId, fieldId: select }],
    tagPropagationConfigurations: [{ resourceType: 'Cases', tagMap: { team: 'first' } }],
  })
  await api.getTemplate({ domainId, templateId })
  await api.listTemplates({ domainId, status: ['Active', 'Inactive'] })
  await api.updateField({ domainId, fieldId: text, description: 'Some words' })
  await api.listFields({ domainId })
  await api.listFieldOptions({ domainId, fieldId: select })
  await api.batchPutFieldOptions({
    domainId,
    fieldId: select,
    options: [{ name: 'Odd', value: 'o d d', active: true }],
  })
  await api.batchGetField({ domainId, fields: [...Object.values(fieldIds), 'status', 'none'].map((id) => ({ id })) })
  const customer = { customer_id: { stringValue: 'arn:aws:profile:eu-west-1:1:domains/d/profiles/p' } }
  const caseId = await makeCase('One', { ...customer, [text]: { stringValue: 'y' } }, { tags: { tier: 'gold' } })
  const second = await makeCase('Two', customer)
  await api.updateCase({ domainId, caseId, fields: [{ id: 'status', value: { stringValue: 'closed' } }] })
  await api.getCase({
    domainId,
    caseId,
    fields: ['title', 'status', 'created_datetime', 'created_by', text].map((id) => ({ id })),
  })
  await api.searchCases({ domainId, fields: ['title', 'last_updated_user'].map((id) => ({ id })) })
  const item = (type: string, content: object) =>
    api.createRelatedItem({
      domainId,
      caseId,
      type: type as never,
      content: content as never,
      performedBy: { customEntity: 'bot' },
    })
  const comment = await item('Comment', { comment: { body: 'Hello', contentType: 'Text/Plain' } })
  await item('Contact', { contact: { contactArn } })
  await item('File', { file: { fileArn: 'arn:aws:connect:eu-west-1:1:instance/i/file/f1' } })
  const targetFieldValues = [{ stringValue: 'open' }]
  const sla = { name: 'Soon', type: 'CaseField', fieldId: 'status', targetFieldValues, targetSlaMinutes: 5 }
  await item('Sla', { sla: { slaInputConfiguration: sla } })
  await item('ConnectCase', { connectCase: { caseId: second } })
  const custom = await item('Custom', { custom: { fields: [{ id: fieldIds.Number, value: { doubleValue: 1.5 } }] } })
  const relatedItemId = comment.relatedItemId as string
  await api.updateRelatedItem({
    domainId,
    caseId,
    relatedItemId,
    content: { comment: { body: 'Hi', contentType: 'Text/Plain' } },
  })
  await api.searchRelatedItems({ domainId, caseId })
  await api.searchAllRelatedItems({ domainId })
  await api.listCasesForContact({ domainId, contactArn })
  await api.deleteRelatedItem({ domainId, caseId, relatedItemId: custom.relatedItemId })
  await api.getCaseAuditEvents({ domainId, caseId })
  await api.putCaseEventConfiguration({
    domainId,
    eventBridge: {
      enabled: true,
      includedData: {
        caseData: { fields: [{ id: 'title' }, { id: text }] },
        relatedItemData: { includeContent: true },
      },
    },
  })
  await api.getCaseEventConfiguration({ domainId })
  const arn = `arn:aws:cases:eu-west-1:000000000000:domain/${domainId}/layout/${layoutId}`
  await api.tagResource({ arn, tags: { use: 'wide' } })
  await api.listTagsForResource({ arn })
  await api.untagResource({ arn, tagKeys: ['use'] })
  await api.updateTemplate({ domainId, templateId, rules: [] })
  await api.deleteCaseRule({ domainId, caseRuleId })
  await api.deleteLayout({ domainId, layoutId })
  await api.deleteField({ domainId, fieldId: fieldIds.Url })
  await api.deleteTemplate({ domainId, templateId })
  await api.deleteCase({ domainId, caseId: second })
  await api.deleteDomain({ domainId: other })
}

it('answers every operation with every member that the client requires, each of its type', async () => {
  await callEverything()
  const seen = new Map<string, string[]>()
  for (const { method, target, status, answer } of server.requests) {
    const found = matchPath(operations, method, target.split('?')[0] as string)
    const shape = wireOperations.find(({ name }) => name === found?.operation.name)
    const name = shape?.name ?? `${method} ${target}`
    const problems =
      status === 200 ? shapeProblems(shape?.output, JSON.parse(answer), name) : [`${name} ${status} ${answer}`]
    seen.set(name, [...(seen.get(name) ?? []), ...problems])
  }
  expect([...seen.values()].flat()).toEqual([])
  expect([...seen.keys()].sort()).toEqual(wireOperations.map(({ name }) => name).sort())
})
