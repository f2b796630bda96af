import 'server-only'
import type { Task } from 'graphile-worker'

const batch = 100

/** Counts the queues that had no event for a minute: a count that nobody renewed is trusted for two minutes only. */
export const countQueues: Task = async (_payload, { query }) => {
  for (;;) {
    const { rowCount } = await query(
      `with old as (select q.id from queues q left join queue_tallies t on t.queue_id = q.id
         where q.archived_at is null and (t.counted_at is null or t.counted_at < clock_timestamp() - interval '50 seconds') limit $1)
       select refresh_queue_tallies(array[old.id]) from old`,
      [batch],
    )
    if ((rowCount ?? 0) < batch) return
  }
}
