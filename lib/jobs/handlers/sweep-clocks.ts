import 'server-only'
import type { Pool } from 'pg'
import { systemActor } from '@/lib/auth/system-actor'
import { resumeCaseClock } from '@/lib/cases/commands/resume-case-clock'
import { now } from '@/lib/kernel/clock'
import { AppError } from '@/lib/kernel/errors'

/** Small enough that one batch's locks are gone in some 20 ms. */
const batch = 200

/** One batch of SLA crossings, ended pauses, expired leases and ended snoozes; true while there may be more. */
export async function sweepClocks(pool: Pool): Promise<boolean> {
  const at = now()
  const { rows } = await pool.query<{ clocks: number; others: number; leases: number }>({
    name: 'sweep',
    text: `select sweep_sla($1::timestamptz, $2) as clocks, sweep_other_clocks($1::timestamptz, $2) as others,
           sweep_leases($1::timestamptz, $2) as leases`,
    values: [at, batch],
  })
  const swept = rows[0]
  const most = Math.max(swept?.clocks ?? 0, swept?.others ?? 0, swept?.leases ?? 0, await endPauses(pool, at))
  return most >= batch
}

/** Pauses at their longest whose clocks count the open time of a calendar; in plain time sweep_sla has ended them. */
async function endPauses(pool: Pool, at: Date): Promise<number> {
  const { rows } = await pool.query<{ id: string; environmentId: string }>({
    name: 'ended_pauses',
    text: `select c.id, c.environment_id as "environmentId" from cases c where c.sla_next_crossing_at <= $1 and c.sla_paused_at is not null
           order by c.sla_next_crossing_at limit $2`,
    values: [at, batch],
  })
  for (const { id: caseId, environmentId } of rows)
    await resumeCaseClock(systemActor(environmentId, 'sla-sweep'), { caseId }).catch((error: unknown) => {
      if (!(error instanceof AppError) || error.kind !== 'conflict') throw error // another sweep was there first
    })
  return rows.length
}
