import 'server-only'
import type { PoolClient } from 'pg'
import type { LiveWorkflow } from '../engine/start-run'
import { keepVersion, keptVersion, type Version } from '../engine/versions'
import type { TriggeringEvent } from './trigger-values'

export interface LiveTrigger {
  environmentId: string
  eventType: string
  workflow: LiveWorkflow
  versions: Map<string, Version>
}

interface Row extends LiveWorkflow {
  environmentId: string
  eventType: string
}

/** The workflows that listen for any of these events, with their live versions. */
export async function liveTriggers(client: PoolClient, events: TriggeringEvent[]): Promise<LiveTrigger[]> {
  const pairs = [
    ...new Map(events.map(({ environmentId, type }) => [`${environmentId} ${type}`, { environmentId, type }])).values(),
  ]
  const { rows } = await client.query<Row>({
    name: 'live_workflow_triggers',
    text: `select t.environment_id as "environmentId", t.event_type as "eventType", w.id, w.published_version_id as "publishedVersionId",
             w.rollout_version_id as "rolloutVersionId", w.rollout_percent as "rolloutPercent"
           from jsonb_to_recordset($1::jsonb) p("environmentId" uuid, type text)
           join workflow_triggers t on t.environment_id = p."environmentId" and t.event_type = p.type
           join workflows w on w.id = t.workflow_id`,
    values: [JSON.stringify(pairs)],
  })
  const versions = await versionsOf(client, rows)
  return rows.map(({ environmentId, eventType, ...workflow }) => ({ environmentId, eventType, workflow, versions }))
}

async function versionsOf(client: PoolClient, rows: Row[]): Promise<Map<string, Version>> {
  const ids = [...new Set(rows.flatMap((row) => [row.publishedVersionId, row.rolloutVersionId]))].filter(
    (id) => id !== null,
  )
  const missing = ids.filter((id) => !keptVersion(id))
  const read =
    missing.length === 0
      ? []
      : (
          await client.query<{ id: string; workflow_id: string; definition: unknown }>(
            'select id, workflow_id, definition from workflow_versions where id = any($1::uuid[])',
            [missing],
          )
        ).rows
  const found = new Map(read.map((row) => [row.id, keepVersion(row.id, row.workflow_id, row.definition)]))
  for (const id of ids) {
    const known = keptVersion(id)
    if (known) found.set(id, known)
  }
  return found
}
