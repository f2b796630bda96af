import 'server-only'
import type { Pool } from 'pg'
import { systemActor } from '@/lib/auth/system-actor'
import { now } from '@/lib/kernel/clock'
import { alarmStuckRun } from '@/lib/workflows/commands/alarm-stuck-run'
import { startScheduled } from '@/lib/workflows/triggers/start-scheduled'

/** A thread that can move and has no job for this long gets one: whatever took the job away, the run goes on. */
const nudgeMs = 60_000
/** A call in progress may take up to five minutes, and its worker may be asked again. */
const callMs = 10 * 60_000
/** A run that has not moved for this long though it does not wait is a matter for its owner. */
const stuckMs = 15 * 60_000

/** The clock of workflows: starts what is due, gives lost threads their job, tells owners of runs that are stuck. */
export async function watchWorkflows(pool: Pool): Promise<boolean> {
  const at = now()
  const started = await inTransaction(pool, at)
  await pool.query({
    name: 'nudge_workflows',
    text: `with lost as (
        select r.environment_id, r.id as run_id, coalesce(t.id, r.id) as thread_id from workflow_runs r
        left join workflow_threads t on t.run_id = r.id and t.state in ('ready', 'returning')
        where r.state in ('queued', 'running') and r.moved_at < $1 and (t.id is not null or r.state = 'queued')
          and not exists (select 1 from graphile_worker._private_jobs j where j.key = 'thread:' || coalesce(t.id, r.id) and j.locked_at is not null)
          and (r.moved_at < $2 or not exists (select 1 from workflow_step_runs s where s.run_id = r.id and s.step_key = t.step_key
            and s.iteration = t.iteration and s.state = 'running')) limit 200)
      select graphile_worker.add_jobs(array_agg(row('run-workflow', json_build_object('environmentId', environment_id, 'runId', run_id,
        'threadId', thread_id), null, null, 1000::smallint, 'thread:' || thread_id, null, null)::graphile_worker.job_spec))
      from lost having count(*) > 0`,
    values: [new Date(at.getTime() - nudgeMs), new Date(at.getTime() - callMs)],
  })
  const stuck = await pool.query<{ id: string; environmentId: string }>({
    name: 'stuck_workflow_runs',
    text: `select id, environment_id as "environmentId" from workflow_runs
           where state in ('queued', 'running') and moved_at < $1 and alarmed_at is null order by moved_at limit 50`,
    values: [new Date(at.getTime() - stuckMs)],
  })
  for (const { id, environmentId } of stuck.rows)
    await alarmStuckRun(systemActor(environmentId, 'workflow-watch'), { runId: id })
  return started > 0
}

async function inTransaction(pool: Pool, at: Date): Promise<number> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const started = await startScheduled(client, at)
    await client.query('commit')
    return started
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}
