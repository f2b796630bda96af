import 'server-only'
import type { Task } from 'graphile-worker'
import { now } from '@/lib/kernel/clock'

const keptMs = 30 * 24 * 3_600_000

/** Forgets batches that ended more than 30 days ago, with their items and what they made; the trail keeps that they were. */
export const purgeBatches: Task = async (_payload, { query }) => {
  const before = new Date(now().getTime() - keptMs)
  for (;;) {
    const { rowCount } = await query(
      'delete from batches where id in (select b.id from batches b where b.finished_at < $1 order by b.finished_at limit 5)',
      [before],
    )
    if ((rowCount ?? 0) < 5) return
  }
}
