import { toToken } from '@/lib/kernel/ids'
import type { AttemptView, DeliveryView, WebhookView } from '@/lib/webhooks/schema'
import { instant } from './case-json'

export const webhookJson = (view: WebhookView) => ({
  token: toToken('webhook', view.id),
  name: view.name,
  description: view.description,
  url: view.url,
  style: view.style,
  events: view.events,
  status: view.status,
  enabled: view.status === 'active' || view.status === 'paused',
  header_names: view.headerNames,
  previous_secret_expires_at: instant(view.previousExpiresAt),
  failing_since: instant(view.failingSince),
  paused_at: instant(view.pausedAt),
  created_at: instant(view.createdAt),
  updated_at: instant(view.updatedAt),
})

export const deliveryJson = (view: DeliveryView) => ({
  token: toToken('webhookDelivery', view.id),
  webhook_id: toToken('webhook', view.webhookId),
  event_id: toToken('event', view.eventId),
  event_type: view.eventName,
  status: view.state,
  attempts_count: view.attempts,
  last_response_status: view.lastStatus,
  last_failure: view.lastFailure,
  last_latency_ms: view.lastMilliseconds,
  next_attempt_at: instant(view.nextAttemptAt),
  created_at: instant(view.createdAt),
  ended_at: instant(view.endedAt),
})

export const attemptJson = (view: AttemptView) => ({
  number: view.number,
  at: instant(view.at),
  latency_ms: view.milliseconds,
  response_status: view.status,
  failure: view.failure,
  message: view.message,
  response_excerpt: view.excerpt,
})
