import 'server-only'
import type { Pool } from 'pg'
import { systemActor } from '@/lib/auth/system-actor'
import { expireLease } from '@/lib/cases/commands/expire-lease'
import { resumeCaseClock } from '@/lib/cases/commands/resume-case-clock'
import { wakeCase } from '@/lib/cases/commands/wake-case'
import { now } from '@/lib/kernel/clock'
import { AppError } from '@/lib/kernel/errors'
import { codeOfError, log } from '@/lib/log'

/** Small enough that one batch's locks are gone in some 20 ms. */
const batch = 200

/** One batch of SLA crossings, ended pauses, expired leases and ended snoozes; true while there may be more. */
export async function sweepClocks(pool: Pool): Promise<boolean> {
  const at = now()
  const { rows } = await pool.query<{ clocks: number; others: number; snoozes: number }>({
    name: 'sweep',
    text: `select sweep_sla($1::timestamptz, $2) as clocks, sweep_other_clocks($1::timestamptz, $2) as others,
           sweep_snoozes($1::timestamptz, $2) as snoozes`,
    values: [at, batch],
  })
  const swept = rows[0]
  const most = Math.max(swept?.clocks ?? 0, swept?.others ?? 0, swept?.snoozes ?? 0, await carryOutDue(pool, at))
  return most >= batch
}

type Due = 'pause' | 'lease' | 'snooze'

/** Each in a transaction of its own: what follows from it is a rule of cases, which no statement here knows. */
const carryOut: Record<Due, (environmentId: string, input: { caseId: string }) => Promise<unknown>> = {
  pause: (environmentId, input) => resumeCaseClock(systemActor(environmentId, 'sla-sweep'), input),
  lease: (environmentId, input) => expireLease(systemActor(environmentId, 'lease-sweep'), input),
  snooze: (environmentId, input) => wakeCase(systemActor(environmentId, 'snooze-sweep'), input),
}

/**
 * Pauses at their longest whose clocks count the open time of a calendar (in plain time sweep_sla has ended them), claims
 * that ran out, and ended snoozes of cases nobody holds: the last two may be for somebody else by policy.
 */
async function carryOutDue(pool: Pool, at: Date): Promise<number> {
  const { rows } = await pool.query<{ id: string; environmentId: string; due: Due }>({
    name: 'due_by_command',
    text: `(select c.id, c.environment_id as "environmentId", 'pause' as due from cases c
            where c.sla_next_crossing_at <= $1 and c.sla_paused_at is not null order by c.sla_next_crossing_at limit $2)
           union all (select c.id, c.environment_id, 'lease' from cases c where c.lease_expires_at <= $1 order by c.lease_expires_at limit $2)
           union all (select c.id, c.environment_id, 'snooze' from cases c
            where c.snoozed_until <= $1 and c.assignee_id is null order by c.snoozed_until limit $2)`,
    values: [at, batch],
  })
  let failed = 0
  for (const { id: caseId, environmentId, due } of rows)
    await carryOut[due](environmentId, { caseId }).catch((error: unknown) => {
      if (error instanceof AppError && (error.kind === 'conflict' || error.kind === 'not_found')) return // gone meanwhile
      failed++ // the others are not to wait for this one
      log.error({ caseId, due, code: codeOfError(error) }, 'what the clock brought could not be carried out')
    })
  return rows.length - failed
}
