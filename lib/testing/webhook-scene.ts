import 'server-only'
import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { openOwnerPool } from '@/lib/db/owner'
import { deliverWebhooks } from '@/lib/jobs/handlers/deliver-webhooks'
import { dispatchEvents } from '@/lib/jobs/handlers/dispatch-events'
import { travel } from '@/lib/kernel/clock'
import type { Network } from '@/lib/outbound/network'
import { createWebhook } from '@/lib/webhooks/commands/create-webhook'
import { asOwner, makeWorld, memberActor, type World } from './factories'
import { startReceiver } from './receiver'

/**
 * A world with receivers on this machine, for a test file as a whole: called at its top. After each test the receivers it
 * started are stopped and the clock is right again.
 */
export function webhookScene() {
  const scene = {} as { pool: Pool; world: World }
  const wayBack: (() => void)[] = []
  const running: { stop(): Promise<void> }[] = []
  process.env.WEBHOOK_ALLOW_PRIVATE = 'true'
  beforeAll(async () => {
    scene.pool = openOwnerPool(8)
    scene.world = await makeWorld()
  })
  afterEach(async () => {
    for (const back of wayBack.splice(0)) back()
    await Promise.all(running.splice(0).map(({ stop }) => stop()))
  })
  afterAll(async () => {
    delete process.env.WEBHOOK_ALLOW_PRIVATE
    await scene.pool.end()
  })
  const receiver = async (...given: Parameters<typeof startReceiver>) => {
    const started = await startReceiver(...given)
    running.push(started)
    return started
  }
  return {
    scene,
    receiver,
    /** A receiver that gives every message this answer. */
    answering: (status: number, body = '') =>
      receiver((_request, response) => void response.writeHead(status).end(body)),
    /** The clock goes on by so many milliseconds. */
    later: (ms: number) => void wayBack.push(travel(ms)),
  }
}

/** A webhook of the world's admin; `enabled` and the like by `more`. */
export const makeWebhook = (world: World, url: string, more: Partial<Parameters<typeof createWebhook>[1]> = {}) =>
  createWebhook(memberActor(world, 'admin'), { url, events: ['*'], ...more })

/** Everything that is due now goes out, by one round after another. */
export async function sendAll(pool: Pool, network?: Network): Promise<void> {
  while (await dispatchEvents(pool));
  const deliverer = deliverWebhooks(pool, network)
  do await deliverer.drain()
  while (await deliverer.round())
  await deliverer.drain()
}

/** Messages of an endpoint as they stand, oldest first. */
export const deliveriesOf = (webhookId: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query(
      `select d.id, d.event_name, d.state, d.attempts, d.tries, d.next_attempt_at, d.body, d.ended_at from webhook_deliveries d
       where d.endpoint_id = $1 order by d.id`,
      [webhookId],
    )
    return rows
  })

export const attemptsOf = (deliveryId: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query(
      'select number, status, failure, message, excerpt, milliseconds from webhook_attempts where delivery_id = $1 order by number',
      [deliveryId],
    )
    return rows
  })
