import 'server-only'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Bar } from './bars'
import { round } from './closed-loop'

const workers = 4
const killed = 2
const windowSeconds = 60
/** Steadily over the window, and at one instant in its middle: a batch of cases made together is due together. */
const steady = 1200
const burst = 3000
const lateAtMostSeconds = 10
const lookEveryMs = 50
/** Choosing among a million clocks takes some seconds, and the first of them must not be due before that is written. */
const planningMs = 30_000

/**
 * `pending` clocks, of which a minute brings what a million would if all of them fell due within four hours. Four worker
 * processes as an installation has them sweep, dispatch and do all else they do; two are killed with no warning, one of
 * them about when the burst is due. Lateness is what somebody who looks sees: how long the oldest mark has been due
 * while its crossing is not committed.
 */
export async function benchDeadlines(owner: pg.Pool, pending: number, say: (line: string) => void): Promise<Bar[]> {
  const clocks = await fillClocks(owner, pending)
  const living = await Promise.all(Array.from({ length: workers }, startWorker))
  try {
    await untilCaughtUp(owner)
    const start = new Date(Date.now() + planningMs)
    const due = await planStream(owner, start)
    if (Date.now() > start.getTime()) throw new Error('Planning what falls due took longer than it may.')
    say(`${due} of ${clocks} pending clocks fall due within ${windowSeconds} s; ${killed} of ${workers} workers die …`)
    const deaths = killAtRandom(living, start)
    const worst = await watchLateness(owner, start)
    await deaths
    return [...(await writtenOnce(owner, due)), lateness(worst, await recordedLateness(owner), clocks)]
  } finally {
    for (const worker of living) worker.kill('SIGKILL')
    await owner.query('drop table if exists bench_due')
  }
}

const lateness = (worst: number, recorded: number, clocks: number): Bar => ({
  text: `of ${clocks} pending clocks the latest crossing was seen ${round(worst)} s after it was due (stamped ${round(recorded)} s after), two of four workers killed on the way; ${lateAtMostSeconds} or less`,
  held: worst <= lateAtMostSeconds,
})

async function startWorker(): Promise<ChildProcess> {
  const child = fork('scripts/children/worker.ts', { env: process.env })
  await once(child, 'message')
  return child
}

/** Further clocks of cases, until as many are pending: beside open cases, the answers of clients are waited for. */
async function fillClocks(owner: pg.Pool, pending: number): Promise<number> {
  const count = async () =>
    (
      await owner.query<{ n: number }>(
        `select ((select count(*) from cases where sla_next_crossing_at is not null)
               + (select count(*) from sla_clocks where next_crossing_at is not null))::int as n`,
      )
    ).rows[0]?.n ?? 0
  await owner.query(
    `insert into sla_clocks (environment_id, case_id, kind, source, started_at, target_seconds, warning_seconds, critical_seconds,
       deadline, next_crossing_at)
     select c.environment_id, c.id, 'client_response', 'policy', now(), 14 * 86400, 0, 0, d.at, d.at
     from cases c, lateral (select now() + interval '1 day' + interval '1 second' * (c.number % 1209600) as at) d
     order by c.number desc limit $1 on conflict do nothing`,
    [Math.max(0, pending - (await count()))],
  )
  await owner.query('vacuum analyze cases, sla_clocks')
  return count()
}

const numberOf = async (owner: pg.Pool, text: string): Promise<number> =>
  Number((await owner.query<{ n: number | null }>(text)).rows[0]?.n ?? 0)

/** How long the oldest pending mark has been due. */
const oldestDue = (owner: pg.Pool) =>
  numberOf(
    owner,
    `select extract(epoch from clock_timestamp() - least(
       (select min(sla_next_crossing_at) from cases where sla_next_crossing_at <= clock_timestamp()),
       (select min(next_crossing_at) from sla_clocks where next_crossing_at <= clock_timestamp()))) as n`,
  )

/** What came due and what was left to dispatch before the workers started is no part of the figure. */
async function untilCaughtUp(owner: pg.Pool): Promise<void> {
  while ((await oldestDue(owner)) > 0 || (await numberOf(owner, 'select count(*) as n from event_outbox')) > 0)
    await pause(100)
}

/** Puts the next mark of some clocks, of every kind, into the window; how many. */
async function planStream(owner: pg.Pool, start: Date): Promise<number> {
  await owner.query(
    'create table bench_due (clock_id uuid, case_id uuid, kind text, due_at timestamptz, primary key (clock_id, kind))',
  )
  const at = `$1::timestamptz + case when n <= $2 then interval '1 second' * ($3::float8 * n / $2) else interval '1 second' * ($3::float8 / 2) end`
  const values = [start, Math.round(steady / 2), windowSeconds, Math.round((steady + burst) / 2)]
  const cases = await owner.query(
    `with chosen as (select id, n % 3 as stage, ${at} as at from (
         select id, row_number() over (order by hashtext(id::text)) as n from cases
         where sla_next_crossing_at > now() + interval '10 minutes' and sla_paused_at is null) c where n <= $4),
     moved as (update cases c set sla_stage = x.stage, sla_warning_at = x.at - interval '1 hour' * x.stage,
         sla_critical_at = x.at + interval '1 hour' * (1 - x.stage), sla_deadline = x.at + interval '1 hour' * (2 - x.stage),
         sla_next_crossing_at = x.at from chosen x where c.id = x.id returning c.id, x.stage, x.at)
     insert into bench_due select k.id, m.id, (array['warning', 'critical', 'breached'])[m.stage + 1], m.at
     from moved m join sla_clocks k on k.case_id = m.id and k.kind = 'resolution'`,
    values,
  )
  const others = await owner.query(
    `with chosen as (select id, ${at} as at from (
         select id, row_number() over (order by hashtext(id::text)) as n from sla_clocks
         where next_crossing_at > now() + interval '10 minutes' and case_id not in (select case_id from bench_due)) k where n <= $4),
     moved as (update sla_clocks k set stage = 0, warning_seconds = 0, deadline = x.at, next_crossing_at = x.at
       from chosen x where k.id = x.id returning k.id, k.case_id, x.at)
     insert into bench_due select id, case_id, 'breached', at from moved`,
    values,
  )
  return (cases.rowCount ?? 0) + (others.rowCount ?? 0)
}

/** One dies somewhere in the first half of the window, the other within the two seconds in which the burst is swept. */
async function killAtRandom(living: ChildProcess[], start: Date): Promise<void> {
  const victims = living.toSorted(() => Math.random() - 0.5).slice(0, killed)
  const middle = start.getTime() + windowSeconds * 500
  const moments = [start.getTime() + Math.random() * windowSeconds * 450, middle + Math.random() * 2000]
  await Promise.all(
    victims.map(async (victim, index) => {
      await pause(Math.max(0, (moments[index] ?? middle) - Date.now()))
      victim.kill('SIGKILL')
    }),
  )
}

/** Looks on until the window is over and nothing is due any more; the worst seen. */
async function watchLateness(owner: pg.Pool, start: Date): Promise<number> {
  const end = start.getTime() + windowSeconds * 1000
  let worst = 0
  for (;;) {
    const late = await oldestDue(owner)
    worst = Math.max(worst, late)
    if (Date.now() > end && (late === 0 || Date.now() > end + 60_000)) return worst
    await pause(lookEveryMs)
  }
}

const recordedLateness = (owner: pg.Pool) =>
  numberOf(
    owner,
    `select extract(epoch from max(x.recorded_at - x.due_at)) as n from bench_due d
     join sla_crossings x on x.clock_id = d.clock_id and x.kind = d.kind and x.due_at = d.due_at`,
  )

async function writtenOnce(owner: pg.Pool, due: number): Promise<Bar[]> {
  const { rows } = await owner.query<{ crossings: number; once: number }>(
    `select coalesce(sum(crossings), 0)::int as crossings, count(*) filter (where crossings = 1 and told = 1)::int as once from (
       select (select count(*) from sla_crossings x where x.clock_id = d.clock_id and x.kind = d.kind and x.due_at = d.due_at) as crossings,
         (select count(*) from events e where e.case_id = d.case_id and e.type = 'sla.' || d.kind
           and (e.payload->>'dueAt')::timestamptz = d.due_at) as told from bench_due d) each`,
  )
  const { crossings = 0, once = 0 } = rows[0] ?? {}
  return [
    {
      text: `${due} clocks fell due: ${crossings} crossings recorded, ${once} of them once with one event each`,
      held: due > 0 && crossings === due && once === due,
    },
  ]
}
