import 'server-only'
import type { PoolClient } from 'pg'
import { newId } from '@/lib/kernel/new-id'
import { initialVariables, type LiveWorkflow, startRunsText, versionFor } from '../engine/start-run'
import { keepVersion, keptVersion, type Version } from '../engine/versions'
import { nextStart } from '../live'

interface DueWorkflow extends LiveWorkflow {
  environmentId: string
  nextStartAt: Date
}

const batch = 50

/** Starts what the clock starts and sets its next instant, in one transaction; any number of workers may. Gives back how many. */
export async function startScheduled(client: PoolClient, at: Date): Promise<number> {
  const { rows } = await client.query<DueWorkflow>({
    name: 'due_workflows',
    text: `select id, environment_id as "environmentId", published_version_id as "publishedVersionId", rollout_version_id as "rolloutVersionId",
             rollout_percent as "rolloutPercent", next_start_at as "nextStartAt"
           from workflows where next_start_at <= $1 order by next_start_at limit $2 for update skip locked`,
    values: [at, batch],
  })
  for (const due of rows) {
    const taken = versionFor(due)
    const version = taken && (await versionOf(client, taken.versionId))
    const trigger = version?.definition.trigger
    const next = trigger ? nextStart(trigger, at) : null
    await client.query('update workflows set next_start_at = $2 where id = $1', [due.id, next])
    // one start for each instant that came: those an outage swallowed are not made up for
    if (!taken || !version || (trigger?.kind !== 'recurring' && trigger?.kind !== 'schedule')) continue
    const seed = {
      id: newId(),
      workflowId: due.id,
      ...taken,
      triggerKind: trigger.kind,
      trigger: { kind: trigger.kind, at: at.toISOString(), scheduled_for: due.nextStartAt.toISOString() },
      variables: initialVariables(version.definition),
      starterKind: 'system',
      starterId: 'workflow-clock',
      depth: 0,
    }
    await client.query(startRunsText, [due.environmentId, JSON.stringify([seed]), '{}', at])
  }
  return rows.length
}

async function versionOf(client: PoolClient, id: string): Promise<Version | null> {
  const known = keptVersion(id)
  if (known) return known
  const { rows } = await client.query<{ workflow_id: string; definition: unknown }>(
    'select workflow_id, definition from workflow_versions where id = $1',
    [id],
  )
  return rows[0] ? keepVersion(id, rows[0].workflow_id, rows[0].definition) : null
}
