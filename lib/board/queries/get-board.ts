import 'server-only'
import { oftenSkipped } from '@/lib/cases/skips'
import { readRows } from '@/lib/db/statement'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { authorize } from '@/lib/kernel/command'
import { boardCountMost, soonHours } from '../names'
import type { BoardPerson, BoardQueue, BoardView } from '../schema'

/** Load of everyone who takes cases, and flow of every queue: two statements, each count capped and off a partial index. */
export async function getBoard(actor: Actor): Promise<BoardView> {
  authorize(actor, 'case:read')
  authorize(actor, 'member:availability')
  const at = now()
  const [people, queues, [skipped]] = await Promise.all([
    readRows<BoardPerson>(actor.environmentId, boardPeopleSql(actor.environmentId, at)),
    readRows<BoardQueue>(actor.environmentId, boardQueuesSql(at)),
    readRows<{ count: number }>(actor.environmentId, boardSkippedSql()),
  ])
  return { at: at.toISOString(), skipped: skipped?.count ?? 0, people, queues }
}

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const capped = (from: string) => `(select count(*)::int from (select 1 ${from} limit ${boardCountMost}) n)`

const breached = (now: string) => `c.sla_sort_at <= ${now}::timestamptz`
const atRisk = (now: string) =>
  `c.sla_sort_at > ${now}::timestamptz and c.sla_sort_at < '9999-01-01' and c.sla_warning_at <= ${now}::timestamptz`

/** One look at the rows says everything of most; only where there are more than are counted, each figure is counted apart. */
const summed = (from: string, now: string) => `
  (select count(*)::int as open, count(*) filter (where c.assignee_id is null)::int as unassigned,
     count(*) filter (where ${breached(now)})::int as breached, count(*) filter (where ${atRisk(now)})::int as "atRisk"
   from (select c.assignee_id, c.sla_sort_at, c.sla_warning_at ${from} limit ${boardCountMost + 1}) c) s`
const figure = (name: string, from: string, where: string) =>
  `case when s.open <= ${boardCountMost} then s.${name} else ${capped(`${from} and ${where}`)} end as ${name}`

const own = 'from cases c where c.assignee_id = u.id and c.resolved_at is null'
const peopleText = `
  select u.id, u.name, m.capacity, availability_at(u, $2::timestamptz) as availability,
    ${iso('u.away_from')} as "awayFrom", ${iso('u.away_to')} as "awayTo",
    least(s.open, ${boardCountMost}) as open,
    ${figure('breached', own, breached('$2'))},
    ${figure('"atRisk"', own, atRisk('$2'))},
    coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name)
      from team_members tm join teams t on t.id = tm.team_id where tm.user_id = u.id), '[]') as teams
  from memberships m join users u on u.id = m.user_id, lateral ${summed(own, '$2')}
  where m.environment_id = $1::uuid and u.disabled_at is null
    and m.roles && array['reviewer', 'approver', 'manager', 'admin']
  order by u.name, u.id`

const here = 'from cases c where c.queue_id = q.id and c.resolved_at is null'
const queuesText = `
  select q.id, q.key, q.name, q.capacity,
    least(s.open, ${boardCountMost}) as open,
    ${figure('unassigned', here, 'c.assignee_id is null')},
    ${figure('breached', here, breached('$1'))},
    ${figure('"atRisk"', here, atRisk('$1'))},
    ${capped(`${here} and c.sla_sort_at > $1::timestamptz and c.sla_sort_at <= $1::timestamptz + interval '${soonHours} hours'`)} as "breachingSoon",
    ${capped(`from cases c where c.queue_id = q.id and c.created_at > $1::timestamptz - interval '24 hours'`)} as inflow,
    ${capped(`from cases c where c.queue_id = q.id and c.resolved_at > $1::timestamptz - interval '24 hours'`)} as outflow,
    ${iso(`(select c.created_at ${here} order by c.created_at limit 1)`)} as "oldestAt",
    ${iso(`(select c.sla_sort_at ${here} and c.sla_sort_at > $1::timestamptz and c.sla_sort_at < '9999-01-01' order by c.sla_sort_at limit 1)`)} as "nextBreachAt"
  from queues q, lateral ${summed(here, '$1')} where q.archived_at is null order by q.position, q.id`

export const boardPeopleSql = (environmentId: string, at: Date) => ({
  name: 'board_people',
  text: peopleText,
  values: [environmentId, at],
})
export const boardQueuesSql = (at: Date) => ({ name: 'board_queues', text: queuesText, values: [at] })

/** What several people passed over and nobody has. */
export const boardSkippedSql = () => ({
  name: 'board_skipped',
  text: `select count(*)::int as count from cases c where c.resolved_at is null and c.assignee_id is null and c.id in (${oftenSkipped})`,
  values: [],
})
