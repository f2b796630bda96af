import 'server-only'
import type { Pool } from 'pg'
import { now } from '@/lib/kernel/clock'

/** Small enough that one batch's locks are gone in some 20 ms. */
const batch = 200

/** One batch of SLA crossings, expired leases and ended snoozes; true while there may be more. */
export async function sweepClocks(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ clocks: number; leases: number }>({
    name: 'sweep',
    text: 'select sweep_sla($1::timestamptz, $2) as clocks, sweep_leases($1::timestamptz, $2) as leases',
    values: [now(), batch],
  })
  const swept = rows[0]
  return (swept?.clocks ?? 0) >= batch || (swept?.leases ?? 0) >= batch
}
