import 'server-only'
import type { Pool } from 'pg'
import { webhookShapes } from '@/lib/api/webhook-shapes'
import { systemActor } from '@/lib/auth/system-actor'
import { now } from '@/lib/kernel/clock'
import { codeOfError, log } from '@/lib/log'
import type { Network } from '@/lib/outbound/network'
import { pauseWebhook } from '@/lib/webhooks/commands/pause-webhook'
import { type ClaimedDelivery, deliver } from '@/lib/webhooks/deliver'
import { patienceIsOver } from '@/lib/webhooks/retries'

/** Messages under way at once in this process, and to one endpoint over all processes. */
const mostAtOnce = 256
const mostPerEndpoint = 10
/** Longer than an attempt can take, so that a claim that outlives it belonged to a process that died. */
const claimSeconds = 30

export interface WebhookDeliverer {
  /** Takes what is due and has room, and starts it; true while it found something. */
  round(): Promise<boolean>
  /** Resolves when all that was started is done. */
  drain(): Promise<void>
}

/** Sends webhooks: started side by side, so that a receiver that is slow holds up nobody but itself. */
export function deliverWebhooks(pool: Pool, network?: Network): WebhookDeliverer {
  const underWay = new Set<Promise<void>>()
  const start = (claimed: ClaimedDelivery) => {
    const attempt = send(pool, claimed, network)
      .catch((error: unknown) => {
        // the claim runs out, and the message is tried again
        log.error({ deliveryId: claimed.id, code: codeOfError(error) }, 'an attempt to deliver a webhook was lost')
      })
      .finally(() => underWay.delete(attempt))
    underWay.add(attempt)
  }
  return {
    async round() {
      const room = mostAtOnce - underWay.size
      if (room <= 0) return false
      const { rows } = await pool.query<ClaimedDelivery>({
        name: 'claim_webhook_deliveries',
        text: 'select * from claim_webhook_deliveries($1, make_interval(secs => $2), $3, $4)',
        values: [now(), claimSeconds, mostPerEndpoint, room],
      })
      rows.forEach(start)
      return rows.length > 0
    },
    async drain() {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}

async function send(pool: Pool, claimed: ClaimedDelivery, network: Network | undefined): Promise<void> {
  const { endpointId, environmentId, failingSince } = await deliver(pool, claimed, webhookShapes, network)
  if (failingSince && patienceIsOver(failingSince, now()))
    await pauseWebhook(systemActor(environmentId, 'deliver-webhooks'), {
      webhookId: endpointId,
      failingSince: failingSince.toISOString(),
    })
}
