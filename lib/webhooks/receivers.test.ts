import type { Pool } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { deliverWebhooks } from '@/lib/jobs/handlers/deliver-webhooks'
import { dispatchEvents } from '@/lib/jobs/handlers/dispatch-events'
import { now } from '@/lib/kernel/clock'
import { listNotifications } from '@/lib/notifications/queries/list-notifications'
import { makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { attemptsOf, deliveriesOf, makeWebhook, sendAll, webhookScene } from '@/lib/testing/webhook-scene'
import { disableWebhook } from './commands/disable-webhook'
import { enableWebhook } from './commands/enable-webhook'
import { replayDelivery } from './commands/replay-delivery'
import { sendTestEvent } from './commands/send-test-event'
import { getDelivery, listDeliveries } from './queries/list-deliveries'
import { getWebhook } from './queries/list-webhooks'

const { scene, receiver, answering, later } = webhookScene()
let pool: Pool
let world: World
beforeAll(() => {
  ;({ pool, world } = scene)
})
const hour = 3_600_000
const first = async (webhookId: string) => (await deliveriesOf(webhookId))[0]

describe('a receiver that', () => {
  const tested = async (url: string, network?: Parameters<typeof sendAll>[1]) => {
    const { webhook } = await makeWebhook(world, url, { events: ['case.snoozed'] })
    await sendTestEvent(memberActor(world, 'admin'), { webhookId: webhook.id })
    await sendAll(pool, network)
    const delivery = await first(webhook.id)
    const [attempt] = await attemptsOf(delivery.id)
    await disableWebhook(memberActor(world, 'admin'), { webhookId: webhook.id })
    return { delivery, attempt }
  }

  it('answers 500 is asked again 5 seconds later, with the same id and body', async () => {
    const there = await answering(500, 'out of order')
    const { webhook } = await makeWebhook(world, there.url, { events: ['case.snoozed'] })
    await sendTestEvent(memberActor(world, 'admin'), { webhookId: webhook.id })
    await sendAll(pool)
    const delivery = await first(webhook.id)
    expect(delivery).toMatchObject({ state: 'pending', attempts: 1 })
    const pause = (delivery.next_attempt_at.getTime() - now().getTime()) / 1000
    expect(pause).toBeGreaterThan(3)
    expect(pause).toBeLessThan(5.6)
    await sendAll(pool)
    expect(there.received).toHaveLength(1)
    later(6000)
    await sendAll(pool)
    const [one, two] = there.received
    expect([two?.body, two?.headers['webhook-id']]).toEqual([one?.body, one?.headers['webhook-id']])
    expect(await attemptsOf(delivery.id)).toMatchObject([
      { number: 1, status: 500, excerpt: 'out of order' },
      { number: 2, status: 500 },
    ])
    await disableWebhook(memberActor(world, 'admin'), { webhookId: webhook.id })
  })

  it('fails ten times is given up, and can be sent it again by hand', async () => {
    let status = 503
    const there = await receiver((_request, response) => void response.writeHead(status).end())
    const { webhook } = await makeWebhook(world, there.url, { events: ['case.snoozed'] })
    const admin = memberActor(world, 'admin')
    await sendTestEvent(admin, { webhookId: webhook.id })
    let delivery = await first(webhook.id)
    do {
      await sendAll(pool)
      delivery = await first(webhook.id)
      later((delivery.next_attempt_at ?? now()).getTime() - now().getTime() + 1)
    } while (delivery.state === 'pending')
    expect(there.received).toHaveLength(10)
    expect(delivery).toMatchObject({ state: 'failed', attempts: 10, next_attempt_at: null })
    status = 200
    await replayDelivery(admin, { deliveryId: delivery.id })
    await sendAll(pool)
    expect(await first(webhook.id)).toMatchObject({ state: 'delivered', attempts: 11, tries: 1 })
    const log = await getDelivery(admin, { deliveryId: delivery.id })
    expect(log.attempts.map(({ number, status }) => [number, status]).slice(0, 2)).toEqual([
      [11, 200],
      [10, 503],
    ])
    expect(log.body).toBe(there.received[0]?.body)
    const page = await listDeliveries(admin, { webhookId: webhook.id, state: ['delivered'] })
    expect(page.rows).toMatchObject([{ eventName: 'webhook.tested', lastStatus: 200 }])
  }, 30_000)

  it('redirects to a link-local address is not followed', async () => {
    const there = await receiver((_request, response) =>
      response.writeHead(302, { Location: 'http://169.254.169.254/latest/meta-data' }).end(),
    )
    const { delivery, attempt } = await tested(there.url)
    expect([delivery.state, attempt.status, there.received.length]).toEqual(['pending', 302, 1])
  })

  it('sends ten megabytes has 8 KiB of them kept', async () => {
    const there = await receiver((_request, response) => {
      response.on('error', () => {})
      response.writeHead(200).end(Buffer.alloc(10_000_000, 'x'))
    })
    const { delivery, attempt } = await tested(there.url)
    expect([delivery.state, attempt.excerpt.length]).toEqual(['delivered', 8192])
  })

  it('changes its DNS answer between look-ups reaches nothing private', async () => {
    const inner = await receiver(undefined, '127.0.0.1')
    const outer = await receiver(undefined, '127.0.0.2', inner.port)
    const answers = ['127.0.0.2', '127.0.0.1']
    const rebinding = {
      resolve: async () => [{ address: answers.shift() ?? '127.0.0.1', family: 4 }],
      allows: (address: string) => address === '127.0.0.2',
      plainHttp: true,
    }
    const url = `http://rebinding.example:${inner.port}`
    expect((await tested(url, rebinding)).delivery.state).toBe('delivered')
    expect((await tested(url, rebinding)).attempt).toMatchObject({
      status: null,
      failure: 'refused_address',
      message: expect.stringContaining('private network'),
    })
    expect([outer.received.length, inner.received.length]).toEqual([1, 0])
  })

  it('hangs delays no other, and has one message under way once it failed', async () => {
    const hanging = await receiver(() => {})
    const quick = await answering(204)
    const own = await makeWorld()
    const slow = await makeWebhook(own, hanging.url, { events: ['case.created'] })
    await makeWebhook(own, quick.url, { events: ['case.created'] })
    await Promise.all(Array.from({ length: 25 }, () => makeCase(own)))
    while (await dispatchEvents(pool));
    const deliverer = deliverWebhooks(pool)
    const started = performance.now()
    await deliverer.round()
    await expect.poll(() => hanging.received.length, { timeout: 4500 }).toBe(10)
    await expect
      .poll(
        async () => {
          await deliverer.round()
          return quick.received.length
        },
        { timeout: 4500 },
      )
      .toBe(25)
    expect(performance.now() - started).toBeLessThan(5000)
    expect(hanging.received).toHaveLength(10)
    await deliverer.drain()
    expect((await deliveriesOf(slow.webhook.id)).filter(({ attempts }) => attempts === 1)).toHaveLength(10)
    const [row] = await attemptsOf((await deliveriesOf(slow.webhook.id)).find(({ attempts }) => attempts)?.id)
    expect(row).toMatchObject({ status: null, failure: 'timed_out' })
    expect(row.milliseconds).toBeLessThan(6500)
    await deliverer.round()
    await expect.poll(() => hanging.received.length, { timeout: 4500 }).toBe(11)
    await hanging.stop()
    await deliverer.drain()
  }, 30_000)

  it('fails for five days is paused, its admins are told, and nothing is lost', async () => {
    let status = 500
    const there = await receiver((_request, response) => void response.writeHead(status).end())
    const own = await makeWorld()
    const admin = memberActor(own, 'admin')
    const { webhook } = await makeWebhook(own, there.url, { events: ['case.created'], name: 'Ledger' })
    for (let day = 0; day < 5; day += 1) {
      await makeCase(own)
      await sendAll(pool)
      later(24.1 * hour)
    }
    expect(await getWebhook(admin, { webhookId: webhook.id })).toMatchObject({ status: 'active' })
    await makeCase(own)
    await sendAll(pool)
    expect(await getWebhook(admin, { webhookId: webhook.id })).toMatchObject({ status: 'paused' })
    await sendAll(pool)
    const bell = await listNotifications(admin)
    expect(bell.rows).toMatchObject([{ kind: 'webhook', eventType: 'webhook.paused', subjectName: 'Ledger' }])
    expect((await listNotifications(memberActor(own, 'reviewer'))).rows).toEqual([])
    await makeCase(own)
    const before = there.received.length
    await sendAll(pool)
    expect(there.received).toHaveLength(before)
    status = 200
    await enableWebhook(admin, { webhookId: webhook.id })
    await sendAll(pool)
    expect((await deliveriesOf(webhook.id)).map(({ state }) => state)).toEqual(Array(7).fill('delivered'))
    expect(await getWebhook(admin, { webhookId: webhook.id })).toMatchObject({ status: 'active', failingSince: null })
  }, 30_000)
})
