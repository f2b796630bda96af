import 'server-only'
import type { Pool, PoolClient } from 'pg'
import { webhookShapes } from '@/lib/api/webhook-shapes'
import { env } from '@/lib/env'
import { livePayloads } from '@/lib/live/payload'
import {
  type DispatchedEvent,
  type Notification,
  notificationsOf,
  type PersonOnCase,
  teamsNamed,
} from '@/lib/notifications/rules'
import { writeDeliveries } from '@/lib/webhooks/write-deliveries'
import { dispatchWorkflows } from '@/lib/workflows/triggers/dispatch-workflows'
import type { TriggeringEvent } from '@/lib/workflows/triggers/trigger-values'
import { addJobs } from '../add-jobs'
import { tellManagers } from './tell-managers'

const batch = 500
/** How long an e-mail waits for what else its reader is given. */
const gatherSeconds = 10

type TakenEvent = DispatchedEvent & TriggeringEvent & { via: string }

/**
 * Takes a batch of events from the outbox and writes everything that follows from them in that one transaction: bells,
 * webhook deliveries, jobs, and the word to open browsers. True while there may be more.
 */
export async function dispatchEvents(pool: Pool): Promise<boolean> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const { rows: events } = await client.query<TakenEvent>({
      name: 'take_outbox',
      text: `select id, environment_id as "environmentId", case_id as "caseId", type, actor_kind as "actorKind",
             actor_id as "actorId", payload, subject_type as "subjectType", subject_id as "subjectId", at, via from take_outbox($1)`,
      values: [batch],
    })
    if (events.length > 0) await carryOut(client, events)
    await client.query('commit')
    return events.length === batch
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

async function carryOut(client: PoolClient, taken: TakenEvent[]): Promise<void> {
  const cases = await casesOf(client, taken)
  await countTouchedQueues(client, taken, cases)
  // what an import writes happened elsewhere, long ago: pages follow, and nobody is told as if it were new
  const events = taken.filter(({ via }) => via !== 'import')
  if (events.length > 0) await spread(client, events, cases)
  const payloads = livePayloads(taken, cases)
  if (payloads.length > 0)
    await client.query(`select pg_notify('docket_live', p) from unnest($1::text[]) p`, [payloads])
}

/** Whatever follows from news: bells, webhooks, workflows, jobs. */
async function spread(client: PoolClient, events: TakenEvent[], cases: Map<string, PersonOnCase>): Promise<void> {
  const notifications = notificationsOf(events, cases, await membersOf(client, teamsNamed(events)))
  if (notifications.length > 0) {
    await client.query(
      `insert into notifications (environment_id, user_id, event_id, case_id, kind)
       select n.environment_id, n.user_id, n.event_id, n.case_id, n.kind
       from jsonb_to_recordset($1::jsonb) n(environment_id uuid, user_id uuid, event_id uuid, case_id uuid, kind text)
       join memberships m on m.environment_id = n.environment_id and m.user_id = n.user_id
       on conflict do nothing`,
      [JSON.stringify(notifications)],
    )
    await queueMail(client, notifications)
  }
  await tellAdmins(client, events)
  await tellManagers(client, events)
  await eraseMessages(client, events)
  await writeDeliveries(client, events, webhookShapes)
  await addJobs(
    client,
    'escalate-breached-case',
    events
      .filter(({ type, payload }) => type === 'sla.breached' && payload.autoEscalate === true)
      .map(({ id, environmentId, caseId }) => ({ key: `escalate:${id}`, payload: { environmentId, caseId } })),
  )
  await dispatchWorkflows(client, events)
  await queueRouting(client, events)
  await queueRetargeting(client, events)
}

/** One letter a person for what comes within seconds: who is given two hundred cases gets no two hundred letters. */
async function queueMail(client: PoolClient, notifications: Notification[]): Promise<void> {
  if (!env().SMTP_URL) return
  const letters = new Map(
    notifications.flatMap(({ kind, environment_id: environmentId, user_id: userId }) =>
      kind === 'assigned' ? [[`mail:${environmentId} ${userId}`, { environmentId, userId }]] : [],
    ),
  )
  await addJobs(
    client,
    'mail-assignments',
    [...letters].map(([key, payload]) => ({ key, payload })),
    { afterSeconds: gatherSeconds, attempts: 8 },
  )
}

/** A webhook that was paused concerns whoever can mend it. */
async function tellAdmins(client: PoolClient, events: DispatchedEvent[]): Promise<void> {
  const ids = events.filter(({ type }) => type === 'webhook.paused').map(({ id }) => id)
  if (ids.length === 0) return
  await client.query(
    `insert into notifications (environment_id, user_id, event_id, kind)
     select e.environment_id, m.user_id, e.id, 'webhook' from events e
     join memberships m on m.environment_id = e.environment_id and 'admin' = any(m.roles)
     where e.id = any($1::uuid[]) on conflict do nothing`,
    [ids],
  )
}

/** What was erased of a case is not kept in the log of webhooks either. */
async function eraseMessages(client: PoolClient, events: DispatchedEvent[]): Promise<void> {
  const ids = events.flatMap(({ type, caseId }) => (/^case\.(redacted|deleted)$/.test(type) && caseId ? [caseId] : []))
  if (ids.length === 0) return
  await client.query(
    `with erased as (update webhook_deliveries set body = null where case_id = any($1::uuid[]) returning id)
     update webhook_attempts a set excerpt = '' from erased where a.delivery_id = erased.id`,
    [ids],
  )
}

/** After these somebody may be free for what waits, or something waits again. */
const freeing =
  /^(member\.(availability_set|load_set|joined|enabled|roles_changed)|assignment_policy\..*|team\.updated|queue\.updated|case\.(decided|status_changed|released|woken))$/

/** One look an environment, however many events: a job that waits already is the same job. */
async function queueRouting(client: PoolClient, events: DispatchedEvent[]): Promise<void> {
  const named = events.filter(({ type }) => freeing.test(type))
  if (named.length === 0) return
  await client.query(
    `select graphile_worker.add_job('route-cases', json_build_object('environmentId', e.id), job_key => 'route:' || e.id)
     from environments e where e.id = any ($1::uuid[]) and (e.id = any ($2::uuid[]) or exists (
       select 1 from assignment_policies a where a.environment_id = e.id and a.enabled and a.archived_at is null))`,
    [
      [...new Set(named.map(({ environmentId }) => environmentId))],
      named.filter(({ type }) => type === 'member.availability_set').map(({ environmentId }) => environmentId),
    ],
  )
}

/** A policy was changed, and its author asked for open cases to follow. */
const queueRetargeting = (client: PoolClient, events: DispatchedEvent[]): Promise<void> =>
  addJobs(
    client,
    'retarget-cases',
    events
      .filter(({ type, payload }) => type === 'sla_policy.updated' && payload.applyToOpenCases === true)
      .map(({ id, environmentId, subjectId: slaPolicyId, payload: { name, version } }) => ({
        key: `retarget:${id}`,
        payload: { environmentId, slaPolicyId, reason: `${name}, version ${version}` },
      })),
  )

/** The queues that cases of these events are in or left, counted before anybody hears of the events. */
async function countTouchedQueues(
  client: PoolClient,
  events: DispatchedEvent[],
  cases: Map<string, PersonOnCase>,
): Promise<void> {
  const left = events.flatMap(({ type, payload }) =>
    type === 'case.moved' && typeof payload.from === 'string' ? [payload.from] : [],
  )
  const queueIds = new Set([...[...cases.values()].map(({ queueId }) => queueId), ...left])
  if (queueIds.size > 0) await client.query('select refresh_queue_tallies($1::uuid[])', [[...queueIds]])
}

async function casesOf(client: PoolClient, events: DispatchedEvent[]): Promise<Map<string, PersonOnCase>> {
  const ids = [...new Set(events.map((event) => event.caseId).filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const { rows } = await client.query<PersonOnCase & { id: string }>(
    `select c.id, c.assignee_id as "assigneeId", c.queue_id as "queueId" from cases c where c.id = any($1::uuid[])`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Who is in each of the teams. */
async function membersOf(client: PoolClient, teamIds: string[]): Promise<Map<string, string[]>> {
  if (teamIds.length === 0) return new Map()
  const { rows } = await client.query<{ id: string; members: string[] }>(
    'select team_id as id, array_agg(user_id::text) as members from team_members where team_id = any($1::uuid[]) group by 1',
    [teamIds],
  )
  return new Map(rows.map(({ id, members }) => [id, members]))
}
