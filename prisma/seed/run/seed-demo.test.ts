import { verify } from '@node-rs/argon2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '@/lib/testing/factories'
import { demoPassword, organizationName } from '../people'
import { clearOrganization } from './clear-organization'
import { seedDemo } from './seed-demo'

const counts = { demo: 60, 'demo-sandbox': 6 }
const quietly = { counts, say: () => {} }

const rowsOf = <Row extends object>(text: string): Promise<Row[]> =>
  asOwner(async (owner) => (await owner.query<Row>(text)).rows)
const ofDemo = `join environments n on n.id = c.environment_id and n.slug in ('demo', 'demo-sandbox')`

describe('the demo, a small share of it', () => {
  beforeAll(() => seedDemo(quietly))
  afterAll(() => asOwner((owner) => clearOrganization(owner, organizationName)))

  it('has the cases asked for, numbered as they came in', async () => {
    const found = await rowsOf<{ slug: string; cases: number; ordered: boolean }>(
      `select slug, count(*)::int as cases, bool_and(later) as ordered from (
         select n.slug, coalesce(c.created_at >= lag(c.created_at) over (partition by n.id order by c.number), true) as later
         from cases c ${ofDemo}) x group by slug order by slug`,
    )
    expect(found).toEqual([
      { slug: 'demo', cases: counts.demo, ordered: true },
      { slug: 'demo-sandbox', cases: counts['demo-sandbox'], ordered: true },
    ])
  })

  it('has a chain for every case that verifies, each event later than the one before and none to come', async () => {
    const [found] = await rowsOf(
      `select count(*) filter (where broken)::int as broken, count(*) filter (where disordered)::int as disordered,
         count(*) filter (where future)::int as future, count(*) filter (where at_once)::int as "leftForDispatch"
       from (select (verify_case_chain(c.id)).first_bad_seq is not null as broken, e.at > now() as future,
               e.at < lag(e.at) over (partition by c.id order by e.seq) as disordered,
               exists (select 1 from event_outbox o where o.event_id = e.id) as at_once
             from cases c ${ofDemo} join events e on e.case_id = c.id) x`,
    )
    expect(found).toEqual({ broken: 0, disordered: 0, future: 0, leftForDispatch: 0 })
  })

  it('has views that everyone finds', async () => {
    const found = await rowsOf(
      `select n.slug, count(*)::int as views, count(c.queue_id)::int as "ofQueues" from saved_views c ${ofDemo}
       where c.scope = 'everyone' group by 1 order by 1`,
    )
    expect(found).toEqual([
      { slug: 'demo', views: 5, ofQueues: 2 },
      { slug: 'demo-sandbox', views: 5, ofQueues: 2 },
    ])
  })

  it('shares work out from now on: rules, policies and calendars, of which the past knows nothing', async () => {
    const found = await rowsOf(
      `select n.slug, count(*)::int as policies, count(*) filter (where c.enabled)::int as enabled,
         (select count(*)::int from queues q where q.environment_id = n.id and q.admission_rules <> '[]') as "queuesWithRules",
         (select count(*)::int from queues q where q.environment_id = n.id and q.capacity is not null) as "queuesWithRoom",
         (select count(*)::int from calendars k where k.environment_id = n.id) as calendars,
         (select count(*)::int from sla_policies s where s.environment_id = n.id and s.calendar_id is not null) as "countedByThem",
         (select count(*)::int from cases a where a.environment_id = n.id and a.assignment_method = 'policy') as "assignedBefore"
       from assignment_policies c ${ofDemo} group by n.id order by 1`,
    )
    const each = { policies: 3, enabled: 2, queuesWithRules: 3, queuesWithRoom: 2, calendars: 2, countedByThem: 2 }
    expect(found).toEqual(['demo', 'demo-sandbox'].map((slug) => ({ slug, ...each, assignedBefore: 0 })))
  })

  it('has clocks that were swept to the present', async () => {
    const [found] = await rowsOf<{ due: number; open: number }>(
      `select count(*) filter (where c.sla_next_crossing_at <= now() - interval '1 minute')::int as due,
         count(*) filter (where c.resolved_at is null)::int as open from cases c ${ofDemo}`,
    )
    expect(found?.due).toBe(0)
    expect(found?.open).toBeGreaterThan(20)
  })

  it('has cases of every template that wait, are worked on, are paused, late and ended', async () => {
    const [found] = await rowsOf<Record<string, number>>(
      `select count(distinct c.template_id)::int as templates, count(*) filter (where c.resolved_at is not null)::int as ended,
         count(*) filter (where c.sla_paused_at is not null)::int as paused,
         count(*) filter (where c.resolved_at is null and c.sla_deadline < now())::int as late,
         count(*) filter (where c.assignee_id is null and c.resolved_at is null)::int as waiting,
         count(*) filter (where c.assignee_id is not null and c.resolved_at is null)::int as taken
       from cases c ${ofDemo} and n.slug = 'demo'`,
    )
    expect(found?.templates).toBe(6)
    for (const state of ['ended', 'paused', 'late', 'waiting', 'taken']) expect(found?.[state]).toBeGreaterThan(0)
  })

  it('lets the five people of the sign-in page in', async () => {
    const logins = ['reviewer', 'approver', 'manager', 'admin', 'auditor'].map((login) => `'${login}@demo.test'`)
    const people = await rowsOf<{ password_hash: string; environments: number }>(
      `select u.password_hash, count(*)::int as environments from users u join memberships m on m.user_id = u.id
       where u.email in (${logins}) group by u.id`,
    )
    expect(people).toHaveLength(5)
    expect(people.every(({ environments }) => environments === 2)).toBe(true)
    expect(await verify(people[0]?.password_hash ?? '', demoPassword)).toBe(true)
  })

  it('waits for second pairs of eyes that are not the maker’s, on cases that are still open', async () => {
    const pending = await rowsOf<{ open: boolean }>(
      `select c.resolved_at is null as open from cases c ${ofDemo} join proposals p on p.case_id = c.id and p.state = 'pending'`,
    )
    expect(pending.length).toBeGreaterThan(0)
    expect(pending.every(({ open }) => open)).toBe(true)
    const own = await rowsOf(
      `select 1 from cases c ${ofDemo} join proposals p on p.case_id = c.id where p.checker_id = p.maker_id`,
    )
    expect(own).toEqual([])
  })

  it('is not made twice, and made anew where it was cut short', async () => {
    const ids = () => rowsOf<{ id: string }>(`select c.id from cases c ${ofDemo} order by c.number`)
    const before = await ids()
    await seedDemo(quietly)
    expect(await ids()).toEqual(before)
    await asOwner((owner) =>
      owner.query('update organizations set name = $2 where name = $1', [
        organizationName,
        `${organizationName} (being filled in)`,
      ]),
    )
    await seedDemo({ ...quietly, counts: { demo: 8, 'demo-sandbox': 2 } })
    const after = await ids()
    expect(after).toHaveLength(10)
    expect(after).not.toContainEqual(before[0])
  })
})
