import 'server-only'
import type { PoolClient } from 'pg'

interface Job {
  /** One that waits under the same key is the same job. */
  key: string
  payload: unknown
}

/**
 * Adds jobs of one kind in one statement, in the caller's transaction. With `afterSeconds` each begins so much later,
 * and one that waits already keeps its time. `attempts` is the queue's own number where it is left out.
 */
export async function addJobs(
  client: PoolClient,
  task: string,
  jobs: readonly Job[],
  { afterSeconds = 0, attempts }: { afterSeconds?: number; attempts?: number } = {},
): Promise<void> {
  if (jobs.length === 0) return
  await client.query(
    `select graphile_worker.add_job($1::text, j.payload, job_key => j.key, job_key_mode => $2::text,
       run_at => case when $3::float8 > 0 then now() + make_interval(secs => $3::float8) end, max_attempts => $4::int)
     from jsonb_to_recordset($5::jsonb) j(key text, payload json)`,
    [task, afterSeconds > 0 ? 'preserve_run_at' : 'replace', afterSeconds, attempts ?? null, JSON.stringify(jobs)],
  )
}
