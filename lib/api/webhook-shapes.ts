import type { WebhookStyle } from '@/lib/webhooks/names'
import type { WebhookShape } from '@/lib/webhooks/shape'
import { connectWebhooks } from './connectcases/webhook-message'
import { nativeWebhooks } from './native/webhook-message'
import { zenooWebhooks } from './native/zenoo-webhook-message'
import { personaWebhooks } from './persona/webhook-message'

/** How each style of webhook calls and tells what happened. */
export const webhookShapes: Record<WebhookStyle, WebhookShape> = {
  standard: nativeWebhooks,
  zenoo: zenooWebhooks,
  persona: personaWebhooks,
  connect: connectWebhooks,
}
