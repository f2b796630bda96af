import 'server-only'
import type { Client } from 'pg'
import { type DispatchedEvent, notificationsOf, type PersonOnCase } from '@/lib/notifications/rules'

/** Older ones nobody looks at, and those of yesterday were seen. */
const keptDays = 21
const seenAfterHours = 20

/** The notifications that the environment's past would have caused, told at their own time. */
export async function ringBells(owner: Client, environmentId: string): Promise<void> {
  const { rows: events } = await owner.query<DispatchedEvent>(
    `select id, environment_id as "environmentId", case_id as "caseId", type, actor_kind as "actorKind",
       actor_id as "actorId", payload
     from events where environment_id = $1 and at > now() - make_interval(days => $2)`,
    [environmentId, keptDays],
  )
  const { rows: cases } = await owner.query<PersonOnCase & { id: string }>(
    `select id, assignee_id as "assigneeId", queue_id as "queueId" from cases where environment_id = $1`,
    [environmentId],
  )
  const notifications = notificationsOf(events, new Map(cases.map((row) => [row.id, row])))
  await owner.query(
    `insert into notifications (environment_id, user_id, event_id, case_id, kind, created_at, read_at)
     select n.environment_id, n.user_id, n.event_id, n.case_id, n.kind, e.at,
       case when e.at < now() - make_interval(hours => $2) then e.at + interval '3 hours' end
     from jsonb_to_recordset($1::jsonb) n(environment_id uuid, user_id uuid, event_id uuid, case_id uuid, kind text)
     join events e on e.id = n.event_id
     on conflict do nothing`,
    [JSON.stringify(notifications), seenAfterHours],
  )
}
