import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setCaseDeadline } from '@/lib/cases/commands/set-case-deadline'
import { openOwnerPool } from '@/lib/db/owner'
import { type ConnectServer, makePair, startConnectServer } from '@/lib/testing/connect-client'
import { addItem, apiOf, type ConnectScene, itemsOf, makeConnectScene, valuesOf } from '@/lib/testing/connect-scene'
import { eventTypes, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { importInto } from '@/lib/testing/import-into'
import { stateOf } from '@/lib/testing/import-scene'
import { verifyChain } from '@/lib/testing/verify-chain'

process.env.WEBHOOK_ALLOW_PRIVATE = 'true'

const count = 23

let pool: Pool
let server: ConnectServer
let scene: ConnectScene
let world: World
const ids: string[] = []
beforeAll(async () => {
  pool = openOwnerPool(4)
  server = await startConnectServer()
  scene = await makeConnectScene(server)
  const { api, domainId, fieldIds, templateId, makeCase } = scene
  await api.batchPutFieldOptions({
    domainId,
    fieldId: 'status',
    options: [{ name: 'Being checked', value: 'being_checked', active: true }],
  })
  await api.batchPutFieldOptions({
    domainId,
    fieldId: 'case_reason',
    options: [{ name: 'Refund', value: 'refund', active: true }],
  })
  await api.createTemplate({
    domainId,
    name: 'Complaint',
    requiredFields: [{ fieldId: fieldIds.Text }],
    tagPropagationConfigurations: [{ resourceType: 'Cases', tagMap: { team: 'claims' } }],
  })
  const values: Record<string, object> = {
    [fieldIds.Text]: { stringValue: 'Ana & Co' },
    [fieldIds.Number]: { doubleValue: 12.5 },
    [fieldIds.Boolean]: { booleanValue: true },
    [fieldIds.DateTime]: { stringValue: '2026-01-02T03:04:05.000Z' },
    [fieldIds.SingleSelect]: { stringValue: 'gold' },
    [fieldIds.Url]: { stringValue: 'https://example.test/a' },
    [fieldIds.User]: { userArnValue: 'arn:aws:connect:eu-west-1:1:instance/i/agent/a' },
    summary: { stringValue: 'In short' },
    case_reason: { stringValue: 'refund' },
    assigned_user: { stringValue: 'arn:aws:connect:eu-west-1:1:instance/i/agent/b' },
  }
  for (let n = 0; n < count; n++)
    ids.push(await makeCase(`Case ${n}`, n % 4 === 0 ? values : {}, { tags: { tier: `t${n % 2}` } }))
  const at = (n: number) => ids[n] as string
  await addItem(
    scene,
    at(0),
    { comment: { body: 'Said there', contentType: 'Text/Plain' } },
    { performedBy: { customEntity: 'ana@vendor.test' } },
  )
  await addItem(scene, at(0), { contact: { contactArn: 'arn:aws:connect:eu-west-1:1:instance/i/contact/c1' } })
  await addItem(scene, at(0), { custom: { fields: [{ id: fieldIds.Number, value: { doubleValue: 7 } }] } })
  await api.updateCase({ domainId, caseId: at(1), fields: [{ id: 'status', value: { stringValue: 'closed' } }] })
  await api.updateCase({ domainId, caseId: at(2), fields: [{ id: 'status', value: { stringValue: 'being_checked' } }] })
  await setCaseDeadline(memberActor(scene.world, 'admin'), { caseId: at(3), deadline: { expiresInSeconds: 86_400 } })
  world = await makeWorld()
  void templateId
})
afterAll(async () => {
  delete process.env.WEBHOOK_ALLOW_PRIVATE
  await server.stop()
  await pool.end()
})

const run = (more: object = {}) =>
  importInto(pool, world, {
    source: 'connect',
    url: server.endpoint,
    domainId: scene.domainId,
    region: 'eu-west-1',
    secret: `${scene.pair.accessKeyId}:${scene.pair.secretAccessKey}`,
    ...more,
  })
const titled = async (title: string) => (await stateOf(world)).find((row) => row.title === title)

describe('an import from Connect', () => {
  it('foretells what it makes', async () => {
    const ended = await run({ dryRun: true })
    expect(ended).toMatchObject({ state: 'done', seen: count, counts: { templatesCreated: 1, casesCreated: count } })
    expect(await stateOf(world)).toEqual([])
  })

  it('brings over cases, fields, statuses, comments, objects and deadlines', async () => {
    const ended = await run()
    expect(ended).toMatchObject({ state: 'done', error: null, problems: [], seen: count, total: count })
    expect(ended?.counts).toMatchObject({
      templatesCreated: 1,
      casesCreated: count,
      commentsCreated: 1,
      objectsAttached: 2,
    })
    const before = new Map((await stateOf(scene.world)).map((row) => [row.title, row]))
    for (const row of await stateOf(world)) {
      const was = before.get(row.title)
      expect([row.status, row.kind, row.tags, row.createdAt, row.resolvedAt, row.commentsCount]).toEqual([
        was.status,
        was.kind,
        was.tags,
        was.createdAt,
        was.resolvedAt,
        was.commentsCount,
      ])
      expect(row.fields).toEqual(was.fields)
      if (row.kind !== 'end') expect(row.deadline).toEqual(was.deadline)
    }
    const first = await titled('Case 0')
    expect(first.comments).toMatchObject([{ message: 'Said there', author: 'ana@vendor.test' }])
    expect(await eventTypes(first.id)).toEqual(['case.created', 'case.imported'])
    expect((await verifyChain(first.id)).first_bad_seq).toBeNull()
  })

  it('is shown by the same door as it was, under the fields’ new ids', async () => {
    const pair = await makePair(world)
    const api = apiOf(server, pair)
    const domainId = world.environmentId
    const { id } = await titled('Case 0')
    const { fields = [] } = await api.listFields({ domainId, maxResults: 100 })
    const idOf = (name: string) => fields.find((field) => field.name === name)?.fieldId as string
    const names = [
      'A Text',
      'A Number',
      'A Boolean',
      'A DateTime',
      'A SingleSelect',
      'A Url',
      'A User',
      'Summary',
      'Case reason',
    ]
    const shown = await valuesOf({ api, domainId }, id, names.map(idOf))
    const { fields: own = [] } = await scene.api.listFields({ domainId: scene.domainId, maxResults: 100 })
    const wasId = (name: string) => own.find((field) => field.name === name)?.fieldId as string
    const was = await valuesOf(scene, ids[0] as string, names.map(wasId))
    for (const name of names) expect(shown[idOf(name)]).toEqual(was[wasId(name)])
    const contents = (items: Awaited<ReturnType<typeof itemsOf>>) =>
      items
        .map((item) => [
          item?.type,
          item?.content?.comment ?? item?.content?.contact?.contactArn ?? item?.content?.custom?.fields?.[0]?.value,
        ])
        .sort()
    expect(contents(await itemsOf({ api, domainId }, id))).toEqual(contents(await itemsOf(scene, ids[0] as string)))
  })

  it('changes nothing the second time, and follows what changed', async () => {
    expect((await run())?.counts).toEqual({ casesSame: count })
    const { api, domainId } = scene
    await api.updateCase({
      domainId,
      caseId: ids[2] as string,
      fields: [{ id: 'status', value: { stringValue: 'closed' } }],
    })
    expect((await run())?.counts).toEqual({ casesSame: count - 1, casesUpdated: 1 })
    expect(await titled('Case 2')).toMatchObject({ status: 'Closed', kind: 'end' })
  })
})
