import 'server-only'
import type { Task } from 'graphile-worker'
import { now } from '@/lib/kernel/clock'

const keptMs = 30 * 24 * 3_600_000
const batch = 2000

/** Forgets messages of webhooks a month after they were written, with their attempts, a batch at a time. */
export const purgeWebhookDeliveries: Task = async (_payload, { query }) => {
  const before = new Date(now().getTime() - keptMs)
  for (;;) {
    const { rowCount } = await query(
      `delete from webhook_deliveries d where d.id = any (array(
         select i.id from webhook_deliveries i where i.created_at < $1 order by i.created_at limit $2))`,
      [before, batch],
    )
    if ((rowCount ?? 0) < batch) return
  }
}
