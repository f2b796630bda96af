import { eventTypes } from '@/lib/events/names'
import { toToken } from '@/lib/kernel/ids'
import type { NamedEvent, WebhookShape } from '@/lib/webhooks/shape'
import { caseJson, instant } from './case-json'
import { eventJson } from './event-json'

/** Events that Zenoo calls otherwise; what it has no word for goes under ours. */
function zenooName({ type, payload }: NamedEvent): string {
  switch (type) {
    case 'case.decided':
      return 'case.closed'
    case 'case.status_changed':
      return kindOf(payload.to) === 'end' ? 'case.closed' : type
    case 'object.status_set':
      return payload.objectType === 'alert' ? `alert.${alertVerb(payload.to)}` : type
    default:
      return type
  }
}

const kindOf = (status: unknown) => (status as { kind?: unknown } | null | undefined)?.kind

const alertVerb = (status: unknown) =>
  status === 'Escalated' ? 'escalated' : status === 'Open' || status === 'Acknowledged' ? 'updated' : 'resolved'

/** Zenoo's envelope: event_id, event_type, created_at, data; data is the case, and beside it what changed. */
export const zenooWebhooks: WebhookShape = {
  known: [
    ...eventTypes.filter((type) => type !== 'case.decided'),
    'case.closed',
    'alert.resolved',
    'alert.escalated',
    'alert.updated',
  ].sort(),
  names: (event) => [zenooName(event)],
  message({ eventName, event, caseView }) {
    const { details, actor, subject } = eventJson(event)
    return {
      id: toToken('event', event.id),
      body: {
        event_id: toToken('event', event.id),
        event_type: eventName,
        created_at: instant(event.at),
        data: { ...(caseView ? caseJson(caseView) : { subject }), event: { actor, details } },
      },
    }
  },
}
