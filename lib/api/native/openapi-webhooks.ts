import { deliveryStates, webhookStyles } from '@/lib/webhooks/names'

type Json = Record<string, unknown>

const text = { type: 'string' }
const count = { type: 'integer', minimum: 0 }
const time = { type: 'string', format: 'date-time' }
const orNull = (schema: Json): Json => ({ anyOf: [schema, { type: 'null' }] })
const listOf = (items: Json): Json => ({ type: 'array', items })
const object = (properties: Json): Json => ({ type: 'object', properties, required: Object.keys(properties) })

const webhookMembers = {
  token: { ...text, examples: ['whk_01jq3x9a1mf7zv2c8d4e5g6h7j'] },
  name: text,
  description: text,
  url: text,
  style: { ...text, enum: webhookStyles },
  events: listOf(text),
  status: { ...text, enum: ['active', 'disabled', 'paused', 'archived'] },
  enabled: { type: 'boolean' },
  header_names: listOf(text),
  previous_secret_expires_at: orNull(time),
  failing_since: orNull(time),
  paused_at: orNull(time),
  created_at: time,
  updated_at: time,
}

const deliveryMembers = {
  token: text,
  webhook_id: text,
  event_id: text,
  event_type: text,
  status: { ...text, enum: deliveryStates },
  attempts_count: count,
  last_response_status: orNull(count),
  last_failure: orNull(text),
  last_latency_ms: orNull(count),
  next_attempt_at: orNull(time),
  created_at: time,
  ended_at: orNull(time),
}

/** What the operations on webhooks answer with. */
export const webhookSchemas: Record<string, Json> = {
  Webhook: object(webhookMembers),
  WebhookWithSecret: object({ ...webhookMembers, secret: text }),
  WebhookTest: object({ webhook_id: text }),
  WebhookDelivery: object(deliveryMembers),
  WebhookDeliveryWithAttempts: object({
    ...deliveryMembers,
    request_body: orNull(text),
    attempts: listOf(
      object({
        number: count,
        at: time,
        latency_ms: count,
        response_status: orNull(count),
        failure: orNull(text),
        message: orNull(text),
        response_excerpt: text,
      }),
    ),
  }),
}
