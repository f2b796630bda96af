import 'server-only'
import type { Task } from 'graphile-worker'
import { now } from '@/lib/kernel/clock'

/** What a run did stands in the trail for good; its inputs and outputs, which can hold personal data, are kept this long. */
const keptMs = 90 * 86_400_000
const batch = 500

/** Forgets runs that ended long ago, a batch at a time so that no lock is held for long. */
export const purgeWorkflowRuns: Task = async (_payload, { query }) => {
  const before = new Date(now().getTime() - keptMs)
  for (let gone = batch; gone === batch; ) {
    const { rowCount } = await query(
      `with old as (
         delete from workflow_runs r where r.id in (select i.id from workflow_runs i where i.ended_at < $1 order by i.ended_at limit $2)
         returning r.id),
       steps as (delete from workflow_step_runs s using old where s.run_id = old.id),
       threads as (delete from workflow_threads t using old where t.run_id = old.id)
       select id from old`,
      [before, batch],
    )
    gone = rowCount ?? 0
  }
}
