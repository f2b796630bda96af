import { Client } from 'pg'
import { expect, it } from 'vitest'
import { env } from '@/lib/env'
import { asOwner, makeWorld, type World } from '@/lib/testing/factories'
import { insertManyCases } from '@/lib/testing/many-cases'

/** Open cases past every mark of their three clocks; returns how many. */
async function makeOverdue(world: World): Promise<number> {
  await insertManyCases(world, 2000)
  return asOwner(async (owner) => {
    const { rowCount } = await owner.query(
      `update cases set sla_deadline = now() - interval '1 hour', sla_warning_at = now() - interval '3 hours',
         sla_critical_at = now() - interval '2 hours', sla_sort_at = now() - interval '1 hour',
         sla_next_crossing_at = now() - interval '3 hours' where environment_id = $1 and resolved_at is null`,
      [world.environmentId],
    )
    await owner.query(
      `insert into sla_clocks (environment_id, case_id, kind, source, started_at, target_seconds, warning_seconds, critical_seconds)
       select environment_id, id, 'resolution', 'template', created_at, 60, 30, 10 from cases where environment_id = $1 and resolved_at is null`,
      [world.environmentId],
    )
    await owner.query(
      `insert into sla_clocks (environment_id, case_id, kind, source, started_at, target_seconds, warning_seconds, critical_seconds,
         warning_at, deadline, next_crossing_at)
       select environment_id, id, k.kind, 'policy', created_at, 60, 30, 0, sla_warning_at, sla_deadline, sla_warning_at + k.later from cases,
         (values ('first_touch', interval '0'), ('client_response', interval '1 minute')) k(kind, later)
       where environment_id = $1 and resolved_at is null order by md5(id::text || k.kind)`,
      [world.environmentId],
    )
    return rowCount ?? 0
  })
}

/** A worker of its own connection that sweeps until nothing is due, or it dies. */
async function startSweeper() {
  const client = new Client({ connectionString: env().DATABASE_URL })
  client.on('error', () => undefined)
  await client.connect()
  const pid = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid
  const done = (async () => {
    for (;;) {
      const { rows } = await client.query<{ swept: number }>(
        'select sweep_sla(now(), 100) + sweep_other_clocks(now(), 100) as swept',
      )
      if (rows[0]?.swept === 0) return 'finished' as const
    }
  })()
    .catch((error: { code?: string }) => (error.code === '40P01' ? 'deadlocked' : 'killed'))
    .finally(() => client.end().catch(() => undefined))
  return { pid, done }
}

it('writes every crossing once with four workers, two of them killed in the middle of it', async () => {
  const world = await makeWorld()
  const overdue = await makeOverdue(world)
  const workers = await Promise.all(Array.from({ length: 4 }, startSweeper))
  await asOwner(async (owner) => {
    const swept = async () =>
      (
        await owner.query<{ n: number }>('select count(*)::int as n from sla_crossings where environment_id = $1', [
          world.environmentId,
        ])
      ).rows[0]?.n ?? 0
    while ((await swept()) === 0);
    for (const { pid } of workers.toSorted(() => Math.random() - 0.5).slice(0, 2))
      await owner.query('select pg_terminate_backend($1)', [pid])
  })
  const ends = await Promise.all(workers.map(({ done }) => done))
  expect(ends).not.toContain('deadlocked')
  expect(ends.filter((end) => end === 'finished').length).toBeGreaterThanOrEqual(2)
  const { rows } = await asOwner((owner) =>
    owner.query(
      `select kind, count(*)::int as written, count(distinct clock_id)::int as clocks, (select count(*)::int from events e
         where e.environment_id = $1 and e.type = 'sla.' || x.kind) as told
       from sla_crossings x where environment_id = $1 group by kind order by kind`,
      [world.environmentId],
    ),
  )
  const once = (clocks: number) => ({ written: clocks, clocks, told: clocks })
  expect(rows).toEqual([
    { kind: 'breached', ...once(3 * overdue) },
    { kind: 'critical', ...once(overdue) },
    { kind: 'warning', ...once(3 * overdue) },
  ])
  // thousands of events that nobody is to carry out
  await asOwner((owner) => owner.query('delete from event_outbox where environment_id = $1', [world.environmentId]))
})
