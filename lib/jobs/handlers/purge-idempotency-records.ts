import 'server-only'
import type { Task } from 'graphile-worker'
import { now } from '@/lib/kernel/clock'

const keptMs = 24 * 3_600_000
const batch = 5000

/** Forgets requests answered more than 24 hours ago, a batch at a time so that no lock is held for long. */
export const purgeIdempotencyRecords: Task = async (_payload, { query }) => {
  const before = new Date(now().getTime() - keptMs)
  for (;;) {
    const { rowCount } = await query(
      `delete from idempotency_records r where r.ctid = any (array(
         select i.ctid from idempotency_records i where i.created_at < $1 order by i.created_at limit $2))`,
      [before, batch],
    )
    if ((rowCount ?? 0) < batch) return
  }
}
