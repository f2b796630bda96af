import 'server-only'
import type { Pool } from 'pg'
import { deliverWebhooks } from '@/lib/jobs/handlers/deliver-webhooks'
import { dispatchEvents } from '@/lib/jobs/handlers/dispatch-events'
import type { Network } from '@/lib/outbound/network'
import { createWebhook } from '@/lib/webhooks/commands/create-webhook'
import { asOwner, memberActor, type World } from './factories'

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
