import 'server-only'
import type pg from 'pg'
import { openOwnerPool } from '@/lib/db/owner'
import { toToken } from '@/lib/kernel/ids'
import { listQueues } from '@/lib/queues/queries/list-queues'
import type { Bar } from './bars'
import { closedLoop, round } from './closed-loop'
import type { Scene } from './scene'
import type { BenchWeb } from './web'

const queues = 20
const reviewers = 12
const sweepers = 4

/** Badges of twenty queues and creates under a least-loaded policy: each against what it has to keep. */
export async function benchRouting(owner: pg.Pool, scene: Scene, web: BenchWeb, seconds: number): Promise<Bar[]> {
  return [await benchBadges(owner, scene, seconds), ...(await benchPolicy(owner, scene, web, seconds))]
}

/** The open cases spread over twenty queues, counted as the worker leaves them. */
async function benchBadges(owner: pg.Pool, { actor }: Scene, seconds: number): Promise<Bar> {
  await owner.query(
    `insert into queues (environment_id, key, name, position) select $1, 'bench_' || n, 'Bench ' || n, 100 + n
     from generate_series(1, $2 - (select count(*) from queues where environment_id = $1 and archived_at is null)) n`,
    [actor.environmentId, queues],
  )
  await owner.query(
    `with q as (select id, row_number() over (order by position, id) - 1 as n from queues where environment_id = $1 and archived_at is null)
     update cases c set queue_id = q.id from q where c.environment_id = $1 and c.resolved_at is null and c.number % $2 = q.n
       and c.number % 4 = 0 and c.queue_id <> q.id`,
    [actor.environmentId, queues],
  )
  await owner.query('vacuum analyze cases')
  await owner.query('select refresh_queue_tallies(array(select id from queues))')
  const figures = await closedLoop(1, seconds, () => listQueues(actor))
  return {
    text: `badges of ${queues} queues take ${figures.p95Ms} ms at the 95th percentile; 10 or less`,
    held: figures.p95Ms <= 10,
  }
}

/** Sixteen callers create cases that a least-loaded policy gives out. */
async function benchPolicy(
  owner: pg.Pool,
  { actor, queueId, key }: Scene,
  web: BenchWeb,
  seconds: number,
): Promise<Bar[]> {
  const { environmentId } = actor
  const { rows } = await owner.query<{ id: string }>(
    `with made as (insert into users (organization_id, email, name)
       select $2, 'bench-' || gen_random_uuid() || '@example.test', 'Bench ' || n from generate_series(1, $3) n returning id)
     insert into memberships (environment_id, user_id, roles) select $1, id, '{reviewer,manager}' from made returning user_id as id`,
    [environmentId, actor.organizationId, reviewers],
  )
  const ids = rows.map(({ id }) => id)
  const policy = await owner.query<{ id: string }>(
    `insert into assignment_policies (environment_id, key, name, method, source_kind, source_ids, user_ids)
     values ($1, 'bench', 'Bench', 'least_loaded', 'queue', $2, $3) returning id`,
    [environmentId, [queueId], ids],
  )
  const body = { type: 'Onboarding', entity_category: 'Company', case_queue_id: toToken('queue', queueId) }
  const figures = await closedLoop(16, seconds, () => web.ask('POST', '/v1/cases', { key, body, expect: [201] }))
  const held = await owner.query<{ open: number }>(
    'select (select count(*)::int from cases c where c.assignee_id = u.id and c.resolved_at is null) as open from unnest($1::uuid[]) u(id)',
    [ids],
  )
  await owner.query('update assignment_policies set archived_at = now() where id = $1', [policy.rows[0]?.id])
  const counts = held.rows.map(({ open }) => open)
  const spread = Math.max(...counts) - Math.min(...counts)
  return [
    {
      text: `${figures.perSecond} creates a second through HTTP under a least-loaded policy; 200 or more`,
      held: figures.perSecond >= 200,
    },
    {
      text: `the busiest of ${reviewers} equal reviewers has ${spread} more than the idlest; 1 or less`,
      held: spread <= 1,
    },
  ]
}

/** Four workers sweep the crossings of the coming days at once, as after an outage. Nothing is pending afterwards. */
export async function benchSweep(owner: pg.Pool, seconds: number): Promise<Bar> {
  const due = await owner.query<{ per_second: number }>(
    `select count(*)::float / (7 * 86400) as per_second from cases where sla_next_crossing_at between now() and now() + interval '7 days'`,
  )
  const pool = openOwnerPool(sweepers)
  try {
    const at = new Date(Date.now() + 365 * 86_400_000)
    let swept = 0
    const figures = await closedLoop(sweepers, seconds, async () => {
      const { rows } = await pool.query<{ n: number }>('select sweep_sla($1::timestamptz, 200) as n', [at])
      swept += rows[0]?.n ?? 0
    })
    const perSecond = swept / seconds
    const arriving = due.rows[0]?.per_second ?? 0
    return {
      text: `${sweepers} workers record the crossings of ${Math.round(perSecond)} cases a second (${figures.p95Ms} ms a batch at the 95th percentile); ${round(arriving)} a second come due, and what ten seconds bring is done in ${round((arriving * 10) / perSecond)} s; 10 or less`,
      held: perSecond > 0 && arriving * 10 <= perSecond * 10,
    }
  } finally {
    await pool.end()
  }
}
