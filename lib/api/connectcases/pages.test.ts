import * as sdk from '@aws-sdk/client-connectcases'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ConnectServer, connectClient, startConnectServer } from '@/lib/testing/connect-client'
import { type ConnectScene, makeConnectScene } from '@/lib/testing/connect-scene'

let server: ConnectServer
let scene: ConnectScene
let client: sdk.ConnectCasesClient
let caseId: string
const contactArn = 'arn:aws:connect:eu-west-1:1:instance/i/contact/pages'

beforeAll(async () => {
  server = await startConnectServer()
  scene = await makeConnectScene(server)
  client = connectClient(server, scene.pair)
  const { api, domainId, makeCase } = scene
  for (const name of ['one', 'two', 'three']) {
    await api.createDomain({ name })
    await api.createLayout({ domainId, name, content: { basic: {} } })
    await api.createCaseRule({ domainId, name, rule: { required: { defaultValue: true, conditions: [] } } })
    caseId = await makeCase(name)
    await api.createRelatedItem({ domainId, caseId, type: 'Contact', content: { contact: { contactArn } } })
  }
  for (const name of ['second', 'third']) await api.createTemplate({ domainId, name })
  for (const body of ['1', '2'])
    await api.createRelatedItem({
      domainId,
      caseId,
      type: 'Comment',
      content: { comment: { body, contentType: 'Text/Plain' } },
    })
})
afterAll(() => server.stop())

/** Every page a paginator of the client gives, at most two rows each. */
async function pages<Page>(paginate: AsyncGenerator<Page>, rowsOf: (page: Page) => unknown[] | undefined) {
  const sizes: number[] = []
  const rows: unknown[] = []
  for await (const page of paginate) {
    sizes.push(rowsOf(page)?.length ?? 0)
    rows.push(...(rowsOf(page) ?? []))
  }
  return { sizes, distinct: new Set(rows.map((row) => JSON.stringify(row))).size }
}

describe('every paginator of the client reads everything once', () => {
  const config = () => ({ client, pageSize: 2 })
  const all = (sizes: number[]) => ({ sizes, distinct: sizes.reduce((sum, size) => sum + size, 0) })

  it('of domains, layouts, rules and templates', async () => {
    const { domainId } = scene
    expect(await pages(sdk.paginateListDomains(config(), {}), (page) => page.domains)).toEqual(all([2, 2]))
    expect(await pages(sdk.paginateListLayouts(config(), { domainId }), (page) => page.layouts)).toEqual(all([2, 1]))
    expect(await pages(sdk.paginateListCaseRules(config(), { domainId }), (page) => page.caseRules)).toEqual(
      all([2, 1]),
    )
    // one more was made in the dashboard
    expect(await pages(sdk.paginateListTemplates(config(), { domainId }), (page) => page.templates)).toEqual(
      all([2, 2]),
    )
  })

  it('of fields and their options', async () => {
    const { domainId, fieldIds } = scene
    const { fields = [] } = await scene.api.listFields({ domainId })
    const listed = await pages(sdk.paginateListFields(config(), { domainId }), (page) => page.fields)
    expect(listed.distinct).toBe(fields.length)
    const options = sdk.paginateListFieldOptions(config(), { domainId, fieldId: fieldIds.SingleSelect })
    expect(await pages(options, (page) => page.options)).toEqual(all([2, 1]))
  })

  it('of cases, the cases of a contact, and the fields of a case', async () => {
    const { domainId } = scene
    expect(await pages(sdk.paginateSearchCases(config(), { domainId }), (page) => page.cases)).toEqual(all([2, 1]))
    const ofContact = sdk.paginateListCasesForContact(config(), { domainId, contactArn })
    expect(await pages(ofContact, (page) => page.cases)).toEqual(all([2, 1]))
    const { fields = [] } = await scene.api.listFields({ domainId })
    const asked = fields.map(({ fieldId }) => ({ id: fieldId as string }))
    const shown = await pages(
      sdk.paginateGetCase({ client }, { domainId, caseId, fields: asked }),
      (page) => page.fields,
    )
    expect(shown.distinct).toBeGreaterThan(5)
  })

  it('of related items, of one case and of all, and of the history', async () => {
    const { domainId } = scene
    expect(
      await pages(sdk.paginateSearchRelatedItems(config(), { domainId, caseId }), (page) => page.relatedItems),
    ).toEqual(all([2, 1]))
    for (const sortProperty of ['AssociationTime', 'CaseId'] as const)
      for (const sortOrder of ['Asc', 'Desc'] as const) {
        const found = sdk.paginateSearchAllRelatedItems(config(), { domainId, sorts: [{ sortProperty, sortOrder }] })
        expect(await pages(found, (page) => page.relatedItems)).toEqual(all([2, 2, 1]))
      }
    expect(
      await pages(sdk.paginateGetCaseAuditEvents(config(), { domainId, caseId }), (page) => page.auditEvents),
    ).toEqual(all([2, 2]))
  })
})
