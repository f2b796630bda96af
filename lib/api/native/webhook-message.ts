import { eventTypes } from '@/lib/events/names'
import { toToken } from '@/lib/kernel/ids'
import type { WebhookShape } from '@/lib/webhooks/shape'
import { caseJson, instant } from './case-json'
import { eventJson } from './event-json'

/** Standard Webhooks: our own names, the event as /v1/events has it, and the case as it stands when the message is made. */
export const nativeWebhooks: WebhookShape = {
  known: eventTypes,
  names: ({ type }) => [type],
  message: ({ eventName, event, caseView }) => ({
    id: toToken('event', event.id),
    body: {
      id: toToken('event', event.id),
      type: eventName,
      timestamp: instant(event.at),
      data: { event: eventJson(event), case: caseView && caseJson(caseView) },
    },
  }),
}
