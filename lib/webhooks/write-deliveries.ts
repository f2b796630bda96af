import 'server-only'
import type { PoolClient } from 'pg'
import { now } from '@/lib/kernel/clock'
import type { WebhookStyle } from './names'
import type { NamedEvent, WebhookShape } from './shape'

interface Dispatched extends NamedEvent {
  id: string
  environmentId: string
  subjectId: string
}

interface Listener {
  id: string
  environmentId: string
  events: string[]
  style: WebhookStyle
}

/** Owes each event to every endpoint that listens for it, in the transaction that takes it from the outbox. */
export async function writeDeliveries(
  client: PoolClient,
  events: Dispatched[],
  shapes: Record<WebhookStyle, Pick<WebhookShape, 'names'>>,
): Promise<void> {
  const { rows: listeners } = await client.query<Listener>({
    name: 'webhook_listeners',
    text: `select id, environment_id as "environmentId", events, style from webhook_endpoints
           where environment_id = any($1::uuid[]) and enabled and archived_at is null`,
    values: [[...new Set(events.map((event) => event.environmentId))]],
  })
  const owed = listeners.flatMap((listener) =>
    events
      .filter((event) => event.environmentId === listener.environmentId)
      .flatMap((event) =>
        namesFor(listener, event, shapes[listener.style]).map((name) => ({
          environment_id: event.environmentId,
          endpoint_id: listener.id,
          event_id: event.id,
          case_id: event.caseId,
          event_name: name,
        })),
      ),
  )
  if (owed.length === 0) return
  await client.query(
    `insert into webhook_deliveries (environment_id, endpoint_id, event_id, case_id, event_name, next_attempt_at, created_at)
     select o.environment_id, o.endpoint_id, o.event_id, o.case_id, o.event_name, $2, $2
     from jsonb_to_recordset($1::jsonb) o(environment_id uuid, endpoint_id uuid, event_id uuid, case_id uuid, event_name text)
     on conflict do nothing`,
    [JSON.stringify(owed), now()],
  )
}

/** A test goes to the endpoint it was asked for and to no other. */
function namesFor(listener: Listener, event: Dispatched, shape: Pick<WebhookShape, 'names'>): string[] {
  if (event.type === 'webhook.tested') return event.subjectId === listener.id ? [event.type] : []
  return shape.names(event).filter((name) => listener.events.includes('*') || listener.events.includes(name))
}
