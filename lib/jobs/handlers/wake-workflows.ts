import 'server-only'
import type { Pool } from 'pg'
import { now } from '@/lib/kernel/clock'

const batch = 200

/** Ends waits whose instant has come: the wait is gone and its job is there in one statement. True while there may be more. */
export async function wakeWorkflows(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ woken: number }>({
    name: 'wake_workflows',
    text: `with due as (
        delete from workflow_waits w where w.id in (select i.id from workflow_waits i where i.resume_at <= $1 order by i.resume_at
          limit $2 for update skip locked) returning w.environment_id, w.run_id, w.thread_id),
      added as (
        select graphile_worker.add_jobs(array_agg(row('run-workflow', json_build_object('environmentId', environment_id, 'runId', run_id,
          'threadId', thread_id, 'resume', json_build_object('kind', 'time')), null, null, 1000::smallint, 'thread:' || thread_id,
          null, null)::graphile_worker.job_spec)) from due having count(*) > 0)
      select count(*)::int as woken from added`,
    values: [now(), batch],
  })
  return (rows[0]?.woken ?? 0) >= batch
}
