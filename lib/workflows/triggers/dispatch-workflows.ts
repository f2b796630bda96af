import 'server-only'
import type { PoolClient } from 'pg'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/new-id'
import { initialVariables, type RunSeed, startRunsText, versionFor } from '../engine/start-run'
import { whenHolds } from '../engine/values'
import { type LiveTrigger, liveTriggers } from './live-triggers'
import { type TriggeringEvent, triggerValues } from './trigger-values'

/**
 * What workflows make of a batch of events, in the dispatcher's transaction: waits that end, runs that begin. Matching is
 * by index, so that an event nobody asks for costs two look-ups.
 */
export async function dispatchWorkflows(client: PoolClient, events: TriggeringEvent[]): Promise<void> {
  await wakeWaits(client, events)
  const triggers = await liveTriggers(client, events)
  if (triggers.length === 0) return
  const wanted = new Set(triggers.map(({ environmentId, eventType }) => `${environmentId} ${eventType}`))
  const asked = events.filter((event) => wanted.has(`${event.environmentId} ${event.type}`) && ofItsSubject(event))
  if (asked.length === 0) return
  const valuesOf = await triggerValues(client, asked)
  for (const environmentId of new Set(asked.map((event) => event.environmentId))) {
    const own = asked.filter((event) => event.environmentId === environmentId)
    const shared = Object.fromEntries(own.map((event) => [event.id, valuesOf.get(event.id)?.trigger ?? {}]))
    const seeds = own.flatMap((event) =>
      triggers
        .filter((trigger) => trigger.environmentId === environmentId && trigger.eventType === event.type)
        .flatMap((trigger) => seedOf(trigger, event, shared[event.id] ?? {}, valuesOf.get(event.id)?.depth ?? 0)),
    )
    if (seeds.length > 0)
      await client.query({
        name: 'start_workflow_runs',
        text: startRunsText,
        values: [environmentId, JSON.stringify(seeds), JSON.stringify(shared), now()],
      })
  }
}

/** News of an object stands in the trail of each case that holds it too; only the object's own word counts. */
const ofItsSubject = ({ type, subjectType }: TriggeringEvent) => !type.startsWith('object.') || subjectType === 'object'

function seedOf(live: LiveTrigger, event: TriggeringEvent, trigger: Record<string, unknown>, depth: number): RunSeed[] {
  const taken = versionFor(live.workflow)
  const version = taken && live.versions.get(taken.versionId)
  if (!taken || version?.definition.trigger.kind !== 'event') return []
  const { events, when } = version.definition.trigger
  if (!events.includes(event.type) || (when && !holdsSafely(when, trigger))) return []
  return [
    {
      id: newId(),
      workflowId: live.workflow.id,
      ...taken,
      triggerKind: 'event',
      shared: event.id,
      variables: initialVariables(version.definition),
      eventId: event.id,
      caseId: event.caseId ?? undefined,
      starterKind: event.actorKind,
      starterId: event.actorId,
      depth,
    },
  ]
}

/** A condition that fails on this event, say over a member it lacks, does not hold. */
function holdsSafely(when: Parameters<typeof whenHolds>[0], trigger: Record<string, unknown>): boolean {
  try {
    return whenHolds(when, { trigger, steps: {}, variables: {} })
  } catch {
    return false
  }
}

async function wakeWaits(client: PoolClient, events: TriggeringEvent[]): Promise<void> {
  await client.query({
    name: 'wake_waits_by_event',
    text: `with came as (
        select e.id, e."subjectId" as subject_id, e.type from jsonb_to_recordset($1::jsonb) e(id uuid, "subjectId" uuid, type text)),
      woken as (
        delete from workflow_waits w using came where w.subject_id = came.subject_id and came.type = any(w.event_types)
        returning w.environment_id, w.run_id, w.thread_id, came.id as event_id)
      select graphile_worker.add_jobs(array_agg(row('run-workflow', json_build_object('environmentId', environment_id, 'runId', run_id,
          'threadId', thread_id, 'resume', json_build_object('kind', 'event', 'eventId', event_id)), null, null, 1000::smallint,
          'thread:' || thread_id, null, null)::graphile_worker.job_spec)) from woken having count(*) > 0`,
    values: [JSON.stringify(events.map(({ id, subjectId, type }) => ({ id, subjectId, type })))],
  })
}
