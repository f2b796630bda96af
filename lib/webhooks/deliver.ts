import 'server-only'
import type { Pool } from 'pg'
import { now } from '@/lib/kernel/clock'
import type { Network } from '@/lib/outbound/network'
import { type OutboundOutcome, sendRequest } from '@/lib/outbound/send-request'
import type { WebhookStyle } from './names'
import { readFacts } from './queries/read-facts'
import { mostTries, nextTryAt } from './retries'
import type { WebhookOptions } from './schema'
import { openHeaders, validSecrets } from './secrets'
import type { WebhookShape } from './shape'
import { signatureHeaders } from './sign'

/** A message as claim_webhook_deliveries hands it out. */
export interface ClaimedDelivery {
  id: string
  environment_id: string
  endpoint_id: string
  event_id: string
  event_name: string
  attempts: number
  tries: number
  body: string | null
  created_at: Date
}

interface Endpoint {
  id: string
  url: string
  style: WebhookStyle
  secret: Uint8Array
  previousSecret: Uint8Array | null
  previousExpiresAt: Date | null
  headers: Uint8Array | null
  options: WebhookOptions
  organizationId: string
  firstAttemptedAt: Date | null
}

export interface DeliveryOutcome {
  endpointId: string
  environmentId: string
  /** Since when nothing reached the endpoint; null where this did. */
  failingSince: Date | null
}

export type WebhookShapes = Record<WebhookStyle, WebhookShape>

/** Makes, signs and sends one message, and writes down what came of it. */
export async function deliver(
  pool: Pool,
  claimed: ClaimedDelivery,
  shapes: WebhookShapes,
  network?: Network,
): Promise<DeliveryOutcome> {
  const endpoint = await readEndpoint(pool, claimed)
  const shape = shapes[endpoint.style]
  const message = await compose(claimed, endpoint, shape)
  const at = now()
  if (!message) return settle(pool, claimed, { at, milliseconds: 0 }, 'skipped', null, null)
  const headers = {
    'Content-Type': 'application/json',
    ...openHeaders(endpoint.headers, endpoint.id),
    ...signatureHeaders[endpoint.style]({
      id: message.id,
      body: message.body,
      at,
      secrets: validSecrets(endpoint, at).map(({ value }) => value),
      attemptsMade: claimed.tries,
      attemptsLeft: mostTries - claimed.tries - 1,
      firstAttemptedAt: endpoint.firstAttemptedAt ?? at,
    }),
  }
  const outcome = await sendRequest({ url: endpoint.url, headers, body: message.body }, network)
  const delivered = outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300
  const retryAt = delivered ? null : nextTryAt(claimed.tries + 1, at)
  const state = delivered ? 'delivered' : retryAt ? 'pending' : 'failed'
  return settle(pool, claimed, attemptOf(outcome, at), state, retryAt, message.body)
}

const attemptOf = (outcome: OutboundOutcome, at: Date) => ({
  at,
  milliseconds: outcome.milliseconds,
  ...(outcome.kind === 'answered'
    ? { status: outcome.status, excerpt: outcome.body }
    : { failure: outcome.failure, message: outcome.message }),
})

async function readEndpoint(pool: Pool, claimed: ClaimedDelivery): Promise<Endpoint> {
  const { rows } = await pool.query<Endpoint>({
    name: 'webhook_endpoint',
    text: `select w.id, w.url, w.style, w.secret, w.previous_secret as "previousSecret",
             w.previous_expires_at as "previousExpiresAt", w.headers, w.options, e.organization_id as "organizationId",
             (select min(a.at) from webhook_attempts a where a.delivery_id = $2) as "firstAttemptedAt"
           from webhook_endpoints w join environments e on e.id = w.environment_id where w.id = $1`,
    values: [claimed.endpoint_id, claimed.id],
  })
  return rows[0] as Endpoint
}

/** The message of the first attempt, word for word, once there was one: an id never stands for two bodies. */
async function compose(
  claimed: ClaimedDelivery,
  { id, organizationId, options }: Endpoint,
  shape: WebhookShape,
): Promise<{ id: string; body: string } | null> {
  const facts = await readFacts(claimed.environment_id, claimed.event_id)
  if (!facts) return null
  const endpoint = { id, organizationId, environmentId: claimed.environment_id }
  const message = await shape.message({ ...facts, eventName: claimed.event_name, options, endpoint })
  return message && { id: message.id, body: claimed.body ?? JSON.stringify(message.body) }
}

async function settle(
  pool: Pool,
  claimed: ClaimedDelivery,
  attempt: object,
  state: string,
  next: Date | null,
  body: string | null,
): Promise<DeliveryOutcome> {
  const { rows } = await pool.query<{ since: Date | null }>({
    name: 'record_webhook_attempt',
    text: 'select record_webhook_attempt($1, $2, $3, $4, $5) as since',
    values: [claimed.id, JSON.stringify(attempt), state, next, body],
  })
  return {
    endpointId: claimed.endpoint_id,
    environmentId: claimed.environment_id,
    failingSince: rows[0]?.since ?? null,
  }
}
