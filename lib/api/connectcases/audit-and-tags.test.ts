import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { attachFile } from '@/lib/cases/commands/attach-file'
import { commentOnCase } from '@/lib/cases/commands/comment-on-case'
import { deleteFile } from '@/lib/cases/commands/delete-file'
import { setCasePriority } from '@/lib/cases/commands/set-case-priority'
import { keepFile } from '@/lib/doors/keep-file'
import { type ConnectServer, startConnectServer } from '@/lib/testing/connect-client'
import { type ConnectScene, makeConnectScene } from '@/lib/testing/connect-scene'
import { memberActor } from '@/lib/testing/factories'

let server: ConnectServer
let scene: ConnectScene
beforeAll(async () => {
  server = await startConnectServer()
  scene = await makeConnectScene(server)
})
afterAll(() => server.stop())

const value = (stringValue: string) => ({ stringValue })

describe('the history of a case', () => {
  it('has what each event changed, newest first, and who did it, through whatever door', async () => {
    const { api, domainId, makeCase, fieldIds, world, pair } = scene
    const number = fieldIds.Number
    const caseId = await makeCase(
      'First',
      { [number]: { doubleValue: 1 }, reference_number: value('H-1') },
      { performedBy: { customEntity: 'Bot' } },
    )
    const fields = [
      { id: 'title', value: value('Second') },
      { id: number, value: { emptyValue: {} } },
      { id: 'summary', value: value('words') },
      { id: 'status', value: value('closed') },
    ]
    await api.updateCase({ domainId, caseId, fields })
    const manager = memberActor(world, 'manager')
    await api.updateCase({ domainId, caseId, fields: [{ id: 'status', value: value('open') }] })
    await assignCase(manager, { caseId, assignee: world.people.reviewer.id })
    await setCasePriority(manager, { caseId, priority: 'High' })
    await commentOnCase(manager, { caseId, message: 'From the dashboard' })
    const { auditEvents = [] } = await api.getCaseAuditEvents({ domainId, caseId })
    const principal = `arn:aws:iam::000000000000:user/${pair.apiKeyId}`
    const user = (id: string) => `arn:aws:connect:eu-west-1:000000000000:instance/${domainId}/agent/${id}`
    expect(
      auditEvents.map((event) => [event?.type, event?.relatedItemType, event?.fields, event?.performedBy]),
    ).toEqual([
      [
        'RelatedItem.Created',
        'Comment',
        [],
        { iamPrincipalArn: expect.stringContaining('member/'), user: { userArn: user(manager.userId) } },
      ],
      [
        'Case.Updated',
        undefined,
        [{ eventFieldId: 'assigned_user', newValue: value(user(world.people.reviewer.id)) }],
        expect.anything(),
      ],
      [
        'Case.Updated',
        undefined,
        [{ eventFieldId: 'status', oldValue: value('closed'), newValue: value('open') }],
        { iamPrincipalArn: principal },
      ],
      [
        'Case.Updated',
        undefined,
        [{ eventFieldId: 'status', oldValue: value('open'), newValue: value('closed') }],
        { iamPrincipalArn: principal },
      ],
      [
        'Case.Updated',
        undefined,
        [
          { eventFieldId: 'title', oldValue: value('First'), newValue: value('Second') },
          { eventFieldId: number, oldValue: { doubleValue: 1 }, newValue: { emptyValue: {} } },
          { eventFieldId: 'summary', newValue: value('words') },
        ],
        { iamPrincipalArn: principal },
      ],
      [
        'Case.Created',
        undefined,
        [
          { eventFieldId: 'title', newValue: value('First') },
          { eventFieldId: 'reference_number', newValue: value('H-1') },
          { eventFieldId: number, newValue: { doubleValue: 1 } },
        ],
        { iamPrincipalArn: principal, user: { customEntity: 'Bot' } },
      ],
    ])
  })

  it('has the files that the dashboard attached and deleted', async () => {
    const { api, domainId, makeCase, world } = scene
    const caseId = await makeCase('With a file')
    const member = memberActor(world)
    async function* content() {
      yield Buffer.from('Proof of address')
    }
    const kept = await keepFile(domainId, { name: 'proof.txt', content: content() })
    const { id: fileId } = await attachFile(member, { caseId, ...kept })
    await deleteFile(member, { caseId, fileId })
    const { auditEvents = [] } = await api.getCaseAuditEvents({ domainId, caseId })
    expect(auditEvents.map((event) => [event?.type, event?.relatedItemType])).toEqual([
      ['RelatedItem.Deleted', 'File'],
      ['RelatedItem.Created', 'File'],
      ['Case.Created', undefined],
    ])
  })
})

describe('tags', () => {
  const arn = (rest: string) => `arn:aws:cases:eu-west-1:000000000000:domain/${scene.domainId}${rest}`

  it('stand on a domain, field, layout, template and rule, and come back with them', async () => {
    const { api, domainId, templateId, fieldIds } = scene
    const { layoutId } = await api.createLayout({ domainId, name: 'Tagged', content: { basic: {} } })
    const { caseRuleId } = await api.createCaseRule({
      domainId,
      name: 'Tagged',
      rule: { hidden: { defaultValue: false, conditions: [] } },
    })
    const resources = [
      '',
      `/field/${fieldIds.Text}`,
      '/field/title',
      `/layout/${layoutId}`,
      `/template/${templateId}`,
      `/case-rule/${caseRuleId}`,
    ].map(arn)
    for (const resource of resources) {
      await api.tagResource({ arn: resource, tags: { cost: 'centre 1', old: 'x', 'a=b:c/d@e': '' } })
      await api.tagResource({ arn: resource, tags: { cost: 'centre 2' } })
      await api.untagResource({ arn: resource, tagKeys: ['old', 'never'] })
      expect((await api.listTagsForResource({ arn: resource })).tags).toEqual({ 'a=b:c/d@e': '', cost: 'centre 2' })
    }
    const tags = { cost: 'centre 2' }
    expect(await api.getDomain({ domainId })).toMatchObject({ tags })
    expect(await api.getLayout({ domainId, layoutId })).toMatchObject({ tags })
    expect(await api.getTemplate({ domainId, templateId })).toMatchObject({ tags })
    expect(
      (await api.batchGetField({ domainId, fields: [{ id: fieldIds.Text }, { id: 'status' }] })).fields,
    ).toMatchObject([{ tags }, { tags: {} }])
    expect(
      (await api.batchGetCaseRule({ domainId, caseRules: [{ id: caseRuleId as string }] })).caseRules,
    ).toMatchObject([{ tags }])
  })

  it('of a case are the tags of the dashboard', async () => {
    const { api, domainId, makeCase } = scene
    const caseId = await makeCase('Tagged', {}, { tags: { tier: 'gold', 'k=1': 'v=2' } })
    const resource = arn(`/case/${caseId}`)
    expect((await api.listTagsForResource({ arn: resource })).tags).toEqual({ tier: 'gold', 'k=1': 'v=2' })
    await api.tagResource({ arn: resource, tags: { tier: 'tin', new: '' } })
    await api.untagResource({ arn: resource, tagKeys: ['k=1'] })
    expect(await api.getCase({ domainId, caseId, fields: [{ id: 'title' }] })).toMatchObject({
      tags: { tier: 'tin', new: '' },
    })
  })

  it('of a template go to its cases, unless the case has its own', async () => {
    const { api, domainId } = scene
    const tagPropagationConfigurations = [{ resourceType: 'Cases' as const, tagMap: { team: 'one', tier: 'tin' } }]
    const { templateId } = await api.createTemplate({ domainId, name: 'Spreads', tagPropagationConfigurations })
    const fields = [{ id: 'title', value: value('T') }]
    const { caseId } = await api.createCase({ domainId, templateId, fields, tags: { tier: 'gold' } })
    expect((await api.getCase({ domainId, caseId, fields: [{ id: 'title' }] })).tags).toEqual({
      team: 'one',
      tier: 'gold',
    })
  })

  it('are refused beyond fifty, under reserved keys, and on what is not there', async () => {
    const { api, domainId, templateId } = scene
    const invalid = { name: 'ValidationException' }
    const many = (from: number) => Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`k${from + at}`, 'v']))
    await api.tagResource({ arn: arn(`/template/${templateId}`), tags: many(0) })
    await expect(api.tagResource({ arn: arn(`/template/${templateId}`), tags: many(30) })).rejects.toMatchObject(
      invalid,
    )
    const wrong: Record<string, string>[] = [
      { 'aws:x': 'y' },
      { 'AWS:x': 'y' },
      { '': 'y' },
      { k: 'ü' },
      { k: 'x'.repeat(257) },
    ]
    for (const tags of wrong) await expect(api.tagResource({ arn: arn(''), tags })).rejects.toMatchObject(invalid)
    await expect(api.listTagsForResource({ arn: 'arn:aws:s3:::bucket' })).rejects.toMatchObject(invalid)
    const foreign = arn('').replace(domainId, '01890a5d-ac96-774b-bcce-b302099a8057')
    await expect(api.listTagsForResource({ arn: foreign })).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })
})
