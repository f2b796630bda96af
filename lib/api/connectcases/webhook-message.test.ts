import type { Pool } from 'pg'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { attachObjects } from '@/lib/cases/commands/attach-objects'
import { openOwnerPool } from '@/lib/db/owner'
import { type ConnectServer, startConnectServer } from '@/lib/testing/connect-client'
import { addItem, type ConnectScene, makeConnectScene } from '@/lib/testing/connect-scene'
import { memberActor } from '@/lib/testing/factories'
import { startReceiver } from '@/lib/testing/receiver'
import { deliveriesOf, makeWebhook, sendAll } from '@/lib/testing/webhook-scene'
import { sendTestEvent } from '@/lib/webhooks/commands/send-test-event'

process.env.WEBHOOK_ALLOW_PRIVATE = 'true'

let pool: Pool
let server: ConnectServer
let there: Awaited<ReturnType<typeof startReceiver>>
let scene: ConnectScene
beforeAll(async () => {
  pool = openOwnerPool(4)
  server = await startConnectServer()
  there = await startReceiver()
  scene = await makeConnectScene(server)
})
afterAll(async () => {
  delete process.env.WEBHOOK_ALLOW_PRIVATE
  await there.stop()
  await server.stop()
  await pool.end()
})

const put = (enabled: boolean, includedData?: object) =>
  scene.api.putCaseEventConfiguration({ domainId: scene.domainId, eventBridge: { enabled, includedData } as never })
async function sent() {
  there.received.length = 0
  await sendAll(pool)
  return there.received.map(({ body }) => JSON.parse(body))
}

it('tells what happens as Amazon’s event bus does, with what the configuration includes, signed', async () => {
  const { api, domainId, templateId, fieldIds, world } = scene
  const { webhook, secret } = await makeWebhook(world, there.url, { style: 'connect' })
  await scene.makeCase('Before it is enabled')
  expect(await sent()).toEqual([])
  expect((await deliveriesOf(webhook.id)).map(({ state }) => state)).toEqual(['skipped'])

  await put(true)
  const caseId = await scene.makeCase('Lost parcel', { [fieldIds.Number]: { doubleValue: 7 } })
  const [created] = await sent()
  const { id, time, detail, ...frame } = created
  expect(frame).toEqual({
    version: '0',
    'detail-type': 'Amazon Connect Cases Change',
    source: 'aws.cases',
    account: '000000000000',
    region: 'us-east-1',
    resources: [
      `arn:aws:cases:us-east-1:000000000000:domain/${domainId}`,
      `arn:aws:cases:us-east-1:000000000000:domain/${domainId}/case/${caseId}`,
    ],
  })
  expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  expect(detail).toEqual({
    version: '0',
    eventType: 'CASE.CREATED',
    approximateChangeTime: expect.stringMatching(/Z$/),
    changedFieldIds: ['title', fieldIds.Number],
    performedBy: { iamPrincipalArn: expect.stringContaining(':user/') },
    case: { caseId, templateId, createdDateTime: expect.stringMatching(/Z$/) },
  })
  const [message] = there.received
  const headers = message?.headers as Record<string, string>
  expect(headers['webhook-id']).toBe(id)
  new Webhook(secret).verify(message?.body ?? '', headers)

  await put(true, { caseData: { fields: [{ id: 'status' }, { id: fieldIds.Number }, { id: fieldIds.Text }] } })
  await api.updateCase({
    domainId,
    caseId,
    fields: [{ id: fieldIds.Number, value: { doubleValue: 8 } }],
    performedBy: { customEntity: 'Night shift' },
  })
  const [updated] = await sent()
  expect(updated.detail).toMatchObject({
    eventType: 'CASE.UPDATED',
    changedFieldIds: [fieldIds.Number, 'last_updated_datetime'],
    performedBy: { user: { customEntity: 'Night shift' } },
    case: { fields: { status: { value: { stringValue: 'open' } }, [fieldIds.Number]: { value: { doubleValue: 8 } } } },
  })
  expect(Object.keys(updated.detail.case.fields)).toHaveLength(2)
})

it('tells of related items, with what they hold where that is configured, and of what is deleted', async () => {
  const { api, domainId, world } = scene
  const caseId = await scene.makeCase('With items')
  await put(true, { relatedItemData: { includeContent: false } })
  await sent()
  const relatedItemId = await addItem(scene, caseId, { comment: { body: 'A refund', contentType: 'Text/Plain' } })
  const [quiet] = await sent()
  expect(quiet.resources[1]).toMatch(new RegExp(`case/${caseId}/related-item/${relatedItemId}$`))
  expect(quiet.detail).toMatchObject({ eventType: 'RELATED_ITEM.CREATED', changedAttributes: ['comment.body'] })
  expect(quiet.detail.relatedItem).toEqual({
    relatedItemType: 'Comment',
    relatedItemId,
    caseId,
    createdDateTime: expect.stringMatching(/Z$/),
  })

  await put(true, { relatedItemData: { includeContent: true } })
  const comment = { body: 'Another refund', contentType: 'Text/Plain' as const }
  await api.updateRelatedItem({ domainId, caseId, relatedItemId, content: { comment } })
  await addItem(scene, caseId, { contact: { contactArn: 'arn:aws:connect:eu-west-1:1:instance/i/contact/c' } })
  const target = { name: 'First answer', type: 'CaseField', fieldId: 'status', targetSlaMinutes: 5 }
  await addItem(scene, caseId, {
    sla: { slaInputConfiguration: { ...target, targetFieldValues: [{ stringValue: 'closed' }] } },
  })
  const other = await scene.makeCase('Linked')
  await addItem(scene, caseId, { connectCase: { caseId: other } })
  await attachObjects(memberActor(world), {
    caseId,
    objects: [{ type: 'transaction', externalReference: 't-1', data: {} }],
  })
  await api.deleteRelatedItem({ domainId, caseId, relatedItemId })
  const told = (await sent()).filter(({ detail }) => detail.eventType.startsWith('RELATED'))
  expect(told.map(({ detail }) => [detail.eventType, detail.relatedItem.relatedItemType]).sort()).toEqual([
    ['RELATED_ITEM.CREATED', 'ConnectCase'],
    ['RELATED_ITEM.CREATED', 'Contact'],
    ['RELATED_ITEM.CREATED', 'Custom'],
    ['RELATED_ITEM.CREATED', 'Sla'],
    ['RELATED_ITEM.DELETED', 'Comment'],
    ['RELATED_ITEM.UPDATED', 'Comment'],
  ])
  const itemOf = (type: string) => told.find(({ detail }) => detail.relatedItem.relatedItemType === type)?.detail
  expect(itemOf('ConnectCase').relatedItem.connectCase).toEqual({ caseId: other })
  expect(itemOf('Contact').relatedItem.contact.contactArn).toMatch(/contact\/c$/)
  expect(itemOf('Sla').relatedItem.sla.slaConfiguration).toMatchObject({ name: 'First answer', status: 'Active' })
  const deleted = told.find(({ detail }) => detail.eventType === 'RELATED_ITEM.DELETED')?.detail
  expect(deleted.relatedItem).toEqual({ relatedItemType: 'Comment', relatedItemId, caseId })

  await api.deleteCase({ domainId, caseId })
  const [gone] = await sent()
  expect(gone.detail).toMatchObject({ eventType: 'CASE.DELETED', case: { caseId } })
})

it('takes the names of its events, and a test though nothing is enabled', async () => {
  const own = await makeConnectScene(server)
  const { webhook } = await makeWebhook(own.world, there.url, { style: 'connect', events: ['CASE.CREATED'] })
  await own.api.putCaseEventConfiguration({ domainId: own.domainId, eventBridge: { enabled: true } })
  const caseId = await own.makeCase('One')
  await addItem(own, caseId, { comment: { body: 'Not told', contentType: 'Text/Plain' } })
  expect((await sent()).map(({ detail }) => detail.eventType)).toEqual(['CASE.CREATED'])
  await own.api.putCaseEventConfiguration({ domainId: own.domainId, eventBridge: { enabled: false } })
  await sendTestEvent(memberActor(own.world, 'admin'), { webhookId: webhook.id })
  expect((await sent()).map(({ detail }) => detail.eventType)).toEqual(['webhook.tested'])
})
