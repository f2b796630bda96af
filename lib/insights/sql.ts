import 'server-only'
import { ageBands } from './names'
import { type InsightsInput, sampleMost } from './schema'

export interface Scope extends InsightsInput {
  environmentId: string
  /** Templates whose cases this actor does not see, unless assigned to them. */
  hiddenTemplateIds: string[]
  userId: string | null
  begins: string
  ends: string
  at: Date
}

interface SqlQuery {
  text: string
  values: unknown[]
}

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** The first instant of the first day and the one after the last, in the zone asked for. */
export const rangeSql = ({ from, to, zone }: InsightsInput): SqlQuery => ({
  text: `select ${iso('($1::date::timestamp at time zone $3)')} as begins,
    ${iso('(($2::date + 1)::timestamp at time zone $3)')} as ends`,
  values: [from, to, zone],
})

/** Conditions every figure shares. */
function shared(scope: Scope) {
  const values: unknown[] = []
  const value = (given: unknown) => `$${values.push(given)}`
  const where = [`c.environment_id = ${value(scope.environmentId)}::uuid`]
  if (scope.queueId) where.push(`c.queue_id = ${value(scope.queueId)}::uuid`)
  if (scope.templateId) where.push(`c.template_id = ${value(scope.templateId)}::uuid`)
  if (scope.hiddenTemplateIds.length > 0)
    where.push(
      `(c.template_id <> all(${value(scope.hiddenTemplateIds)}::uuid[]) or c.assignee_id = ${value(scope.userId)}::uuid)`,
    )
  return { values, value, where: where.join(' and ') }
}

/** Each day of the range, those without a case too. */
export function daysSql(scope: Scope): SqlQuery {
  const { values, value, where } = shared(scope)
  const [from, to, zone] = [value(scope.from), value(scope.to), value(scope.zone)]
  const [begins, ends] = [value(scope.begins), value(scope.ends)]
  const counted = (column: string) => `select (c.${column} at time zone ${zone})::date as day, count(*)::int as count
    from cases c where ${where} and c.${column} >= ${begins}::timestamptz and c.${column} < ${ends}::timestamptz group by 1`
  return {
    text: `with created as (${counted('created_at')}), closed as (${counted('resolved_at')})
      select to_char(d.day, 'YYYY-MM-DD') as day, ${iso(`(d.day::timestamp at time zone ${zone})`)} as begins,
        ${iso(`((d.day + 1)::timestamp at time zone ${zone})`)} as ends,
        coalesce(created.count, 0) as created, coalesce(closed.count, 0) as closed
      from (select generate_series(${from}::date, ${to}::date, interval '1 day')::date as day) d
      left join created on created.day = d.day left join closed on closed.day = d.day order by d.day`,
    values,
  }
}

/** What is open now, by age, risk and deadline. */
export function backlogSql(scope: Scope): SqlQuery {
  const { values, value, where } = shared(scope)
  const at = value(scope.at)
  const bounds = ageBands.slice(1).map((days) => `interval '${days} days'`)
  return {
    text: `select width_bucket(${at}::timestamptz - c.created_at, array[${bounds.join(', ')}]) as band, c.risk_tier as risk,
        coalesce(sla_status(c.sla_deadline, c.sla_warning_at, c.sla_critical_at, c.sla_paused_at, null,
          ${at}::timestamptz), 'none') as urgency, count(*)::int as count
      from cases c where ${where} and c.resolved_at is null group by 1, 2, 3 order by 1, 2, 3`,
    values,
  }
}

const spread = (column: string) => `percentile_cont(array[0.5, 0.75, 0.95]) within group (order by ${column})`

/**
 * What was closed in the range. The first touch is the first thing a person did on the case besides taking or giving it;
 * handling is from there to the end, without the time it waited for somebody else.
 */
export function closedSql(scope: Scope): SqlQuery {
  const { values, value, where } = shared(scope)
  const [begins, ends] = [value(scope.begins), value(scope.ends)]
  return {
    text: `with ended as (
        select c.id, c.created_at, c.resolved_at, c.sla_deadline, c.sla_stopped_at from cases c
        where ${where} and c.resolved_at >= ${begins}::timestamptz and c.resolved_at < ${ends}::timestamptz),
      latest as (select * from ended order by resolved_at desc limit ${sampleMost}),
      timed as (
        select extract(epoch from l.resolved_at - l.created_at)::float8 as resolution,
          extract(epoch from t.at - l.created_at)::float8 as first_touch,
          greatest(0, extract(epoch from l.resolved_at - t.at)::float8 - coalesce(w.waited, 0)) as handling
        from latest l
        left join lateral (select e.at from events e where e.case_id = l.id and e.actor_kind = 'member'
          and e.type not in ('case.created', 'case.claimed', 'case.assigned', 'case.unassigned', 'case.released', 'case.moved')
          order by e.seq limit 1) t on true
        left join lateral (select sum(extract(epoch from least(coalesce(p.resumed_at, l.resolved_at), l.resolved_at)
            - greatest(p.paused_at, t.at)))::float8 as waited
          from sla_clocks k join sla_pauses p on p.clock_id = k.id
          where k.case_id = l.id and k.kind = 'resolution' and coalesce(p.resumed_at, l.resolved_at) > t.at) w on true)
      select (select count(*)::int from ended) as closed,
        (select count(*)::int from ended where sla_deadline is not null) as "withDeadline",
        (select count(*)::int from ended where sla_stopped_at >= sla_deadline) as missed,
        (select count(*)::int from ended n where exists (select 1 from proposals p where p.case_id = n.id)) as proposed,
        (select count(*)::int from ended n where exists (select 1 from proposals p where p.case_id = n.id
          and p.state = 'returned')) as overturned,
        count(*)::int as timed, count(first_touch)::int as touched,
        ${spread('resolution')} as resolution, ${spread('first_touch')} as "firstTouch",
        ${spread('case when first_touch is not null then handling end')} as handling
      from timed`,
    values,
  }
}

/** Whoever has open cases now or closed some in the range. */
export function peopleSql(scope: Scope): SqlQuery {
  const { values, value, where } = shared(scope)
  const [begins, ends] = [value(scope.begins), value(scope.ends)]
  return {
    text: `with held as (select c.assignee_id as id, count(*) filter (where c.resolved_at is null)::int as open,
          count(*) filter (where c.resolved_at is not null)::int as closed
        from cases c where ${where} and c.assignee_id is not null
          and (c.resolved_at is null or (c.resolved_at >= ${begins}::timestamptz and c.resolved_at < ${ends}::timestamptz))
        group by 1)
      select u.id, u.name, h.open, h.closed from held h join users u on u.id = h.id order by h.open + h.closed desc, u.name limit 100`,
    values,
  }
}

export function queuesSql(scope: Scope): SqlQuery {
  const { values, value, where } = shared(scope)
  const [begins, ends] = [value(scope.begins), value(scope.ends)]
  // three looks, each off its own index: asked in one with `or`, all cases that ever were would be read
  const counted = (name: string, condition: string) =>
    `select c.queue_id as id, '${name}' as what from cases c where ${where} and ${condition}`
  const inside = (column: string) => `c.${column} >= ${begins}::timestamptz and c.${column} < ${ends}::timestamptz`
  const count = (name: string) => `count(*) filter (where what = '${name}')::int as ${name}`
  return {
    text: `with flow as (select id, ${count('open')}, ${count('created')}, ${count('closed')} from (
        ${counted('open', 'c.resolved_at is null')}
        union all ${counted('created', inside('created_at'))}
        union all ${counted('closed', inside('resolved_at'))}) seen group by id)
      select q.id, q.key, q.name, f.open, f.created, f.closed from flow f join queues q on q.id = f.id
      order by q.position, q.id`,
    values,
  }
}
