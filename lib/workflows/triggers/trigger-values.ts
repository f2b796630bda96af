import 'server-only'
import type { PoolClient } from 'pg'
import type { CaseView } from '@/lib/cases/view'
import { now } from '@/lib/kernel/clock'
import { triggerEvent } from '../events'
import { type CaseFacts, caseFacts } from '../facts'

/** An event as the dispatcher hands it on. */
export interface TriggeringEvent {
  id: string
  environmentId: string
  caseId: string | null
  subjectType: string
  subjectId: string
  type: string
  actorKind: string
  actorId: string | null
  payload: Record<string, unknown>
  at: Date
}

interface Values {
  trigger: Record<string, unknown>
  /** Of a run that this event starts. */
  depth: number
}

/** What `trigger` is for each of the events: the event, and its case, object or run as they are at this moment. */
export async function triggerValues(client: PoolClient, events: TriggeringEvent[]): Promise<Map<string, Values>> {
  const about = (kind: string) => events.filter(({ type }) => triggerEvent(type)?.about === kind)
  const cases = await readCases(
    client,
    [...new Set(about('case').map(({ caseId }) => caseId))].filter((id) => id !== null),
  )
  const objects = await readFacts(client, objectsText, about('object'))
  const runs = await readFacts(client, runsText, about('run'))
  const depths = await readDepths(client, events)
  return new Map(
    events.map((event) => [
      event.id,
      {
        depth: depths.get(event.actorId ?? '') ?? 0,
        trigger: {
          kind: 'event',
          at: now().toISOString(),
          event: {
            id: event.id,
            type: event.type,
            at: event.at.toISOString(),
            actor_kind: event.actorKind,
            actor_id: event.actorId,
            payload: event.payload,
          },
          ...(event.caseId && cases.has(event.caseId) ? { case: cases.get(event.caseId) } : {}),
          ...(objects.has(event.subjectId) ? { object: objects.get(event.subjectId) } : {}),
          ...(runs.has(event.subjectId) ? { run: runs.get(event.subjectId) } : {}),
        },
      },
    ]),
  )
}

async function readCases(client: PoolClient, ids: string[]): Promise<Map<string, CaseFacts>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query<{ view: CaseView }>({
    name: 'trigger_cases',
    text: 'select v.view from unnest($1::uuid[]) i(id) cross join lateral case_view(i.id, $2::timestamptz) v',
    values: [ids, now()],
  })
  return new Map(rows.map(({ view }) => [view.id, caseFacts(view)]))
}

const objectsText = `select o.id, jsonb_build_object('id', o.id, 'type', o.type, 'external_reference', o.external_reference, 'title', o.title,
  'status', o.status, 'occurred_at', o.occurred_at, 'data', o.data) as facts from objects o where o.id = any($1::uuid[])`
const runsText = `select r.id, jsonb_build_object('id', r.id, 'workflow_id', r.workflow_id, 'workflow', w.key, 'workflow_name', w.name,
  'state', r.state, 'output', coalesce(r.output, '{}'), 'error', r.error) as facts
  from workflow_runs r join workflows w on w.id = r.workflow_id where r.id = any($1::uuid[])`

async function readFacts(client: PoolClient, text: string, events: TriggeringEvent[]): Promise<Map<string, unknown>> {
  if (events.length === 0) return new Map()
  const { rows } = await client.query<{ id: string; facts: unknown }>(text, [events.map(({ subjectId }) => subjectId)])
  return new Map(rows.map(({ id, facts }) => [id, facts]))
}

/** One deeper than the run that made the event. */
async function readDepths(client: PoolClient, events: TriggeringEvent[]): Promise<Map<string, number>> {
  const runIds = events.flatMap(({ actorKind, actorId }) => (actorKind === 'workflow' && actorId ? [actorId] : []))
  if (runIds.length === 0) return new Map()
  const { rows } = await client.query<{ id: string; depth: number }>(
    'select id, depth + 1 as depth from workflow_runs where id = any($1::uuid[])',
    [[...new Set(runIds)]],
  )
  return new Map(rows.map(({ id, depth }) => [id, depth]))
}
