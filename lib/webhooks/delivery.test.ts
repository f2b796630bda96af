import type { Pool } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { deliveriesOf, makeWebhook, sendAll, webhookScene } from '@/lib/testing/webhook-scene'
import { disableWebhook } from './commands/disable-webhook'
import { replayDelivery } from './commands/replay-delivery'
import { sendTestEvent } from './commands/send-test-event'
import { updateWebhook } from './commands/update-webhook'
import { getDelivery, listDeliveries } from './queries/list-deliveries'

const { scene, answering, later } = webhookScene()
let pool: Pool
let world: World
beforeAll(() => {
  ;({ pool, world } = scene)
})
const first = async (webhookId: string) => (await deliveriesOf(webhookId))[0]

describe('an event', () => {
  it('goes to every endpoint that listens for it, once, and to no other', async () => {
    const [all, some, none, foreign] = await Promise.all([
      answering(204),
      answering(204),
      answering(204),
      answering(204),
    ])
    const own = await makeWorld()
    await makeWebhook(own, all.url)
    await makeWebhook(own, some.url, { events: ['case.assigned'] })
    await makeWebhook(own, none.url, { enabled: false })
    await makeWebhook(world, foreign.url)
    const caseRow = await makeCase(own)
    await assignCase(memberActor(own, 'manager'), { caseId: caseRow.id, assignee: own.people.reviewer.id })
    await Promise.all([sendAll(pool), sendAll(pool), sendAll(pool)])
    const typesOf = (got: typeof all) => got.received.map(({ body }) => JSON.parse(body).type)
    expect(
      typesOf(all)
        .filter((type) => type.startsWith('case.'))
        .sort(),
    ).toEqual(['case.assigned', 'case.created'])
    expect(typesOf(some)).toEqual(['case.assigned'])
    expect(none.received).toEqual([])
    expect(foreign.received.filter(({ body }) => body.includes(caseRow.title))).toEqual([])
    const [message] = some.received
    expect(message).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/json' } })
    expect(JSON.parse(message?.body ?? '')).toMatchObject({
      id: expect.stringMatching(/^evt_/),
      timestamp: expect.stringMatching(/Z$/),
      data: {
        case: { title: caseRow.title, assigned_to: expect.stringMatching(/^usr_/) },
        event: {
          type: 'case.assigned',
          actor: { type: 'member' },
          details: { to: { assigned_to: expect.any(String) } },
        },
      },
    })
  })

  it('takes the headers along that the endpoint was given', async () => {
    const there = await answering(200)
    const { webhook } = await makeWebhook(world, there.url, {
      events: ['case.snoozed'],
      headers: { Authorization: 'Bearer quiet' },
    })
    await sendTestEvent(memberActor(world, 'admin'), { webhookId: webhook.id })
    await sendAll(pool)
    expect(there.received).toMatchObject([{ headers: { authorization: 'Bearer quiet' } }])
    await disableWebhook(memberActor(world, 'admin'), { webhookId: webhook.id })
  })
})

describe('an endpoint', () => {
  it('that is disabled loses what waits; one that is changed gets it at its new address', async () => {
    const [old, next] = await Promise.all([answering(500), answering(204)])
    const admin = memberActor(world, 'admin')
    const moved = await makeWebhook(world, old.url, { events: ['case.snoozed'] })
    const stopped = await makeWebhook(world, old.url, { events: ['case.snoozed'] })
    for (const { webhook } of [moved, stopped]) await sendTestEvent(admin, { webhookId: webhook.id })
    await sendAll(pool)
    await updateWebhook(admin, { webhookId: moved.webhook.id, url: next.url })
    await disableWebhook(admin, { webhookId: stopped.webhook.id })
    later(10_000)
    await sendAll(pool)
    expect([(await first(moved.webhook.id)).state, next.received.length]).toEqual(['delivered', 1])
    const cancelled = await first(stopped.webhook.id)
    expect(cancelled.state).toBe('cancelled')
    await expect(replayDelivery(admin, { deliveryId: cancelled.id })).rejects.toMatchObject({
      code: 'webhook_not_active',
    })
    expect(old.received).toHaveLength(2)
  })

  it('of another environment cannot be looked into', async () => {
    const there = await answering(204)
    const { webhook } = await makeWebhook(world, there.url, { events: ['case.snoozed'] })
    await sendTestEvent(memberActor(world, 'admin'), { webhookId: webhook.id })
    await sendAll(pool)
    const stranger = memberActor(await makeWorld({ organizationId: world.organizationId }), 'admin')
    const { id: deliveryId } = await first(webhook.id)
    await expect(getDelivery(stranger, { deliveryId })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(replayDelivery(stranger, { deliveryId })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(listDeliveries(stranger, { webhookId: webhook.id })).rejects.toMatchObject({ kind: 'not_found' })
  })
})
