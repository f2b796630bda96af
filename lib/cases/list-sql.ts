import { parseCaseName } from '@/lib/kernel/case-name'
import { type CaseSort, caseSorts, type ListCases } from './list-schema'
import { type Priority, priorityRank } from './names'
import { oftenSkipped } from './skips'

/** Columns of each sort, all one way, ending in id: an index holds the same columns, so that a page needs no sort step. */
const sortColumns: Record<CaseSort, { column: string; cast: string }[]> = {
  sla_deadline: [{ column: 'sla_sort_at', cast: 'timestamptz' }],
  priority: [
    { column: 'priority', cast: 'smallint' },
    { column: 'sla_sort_at', cast: 'timestamptz' },
  ],
  created_at: [{ column: 'created_at', cast: 'timestamptz' }],
  updated_at: [{ column: 'updated_at', cast: 'timestamptz' }],
  risk_score: [{ column: 'risk_score', cast: 'int' }],
}

export interface SqlQuery {
  text: string
  values: unknown[]
}

interface Scope {
  environmentId: string
  /** Templates whose cases this actor does not see, unless assigned to them. */
  hiddenTemplateIds: string[]
  userId: string | null
  at: Date
  /** Where the words of q were few enough to be looked up first. */
  searchIds: string[] | null
}

export function sortOf(input: Pick<ListCases, 'sort'>) {
  const descending = input.sort.startsWith('-')
  const name = (descending ? input.sort.slice(1) : input.sort) as CaseSort
  return {
    descending,
    columns: [...sortColumns[caseSorts.includes(name) ? name : 'created_at'], { column: 'id', cast: 'uuid' }],
  }
}

/** One page, one statement: keyset on the sort's own index, one row more than asked to know whether there is a next. */
export function pageSql(input: ListCases, scope: Scope, after: unknown[] | null): SqlQuery {
  const { where, value, values } = conditions(input, scope)
  const { descending, columns } = sortOf(input)
  if (after)
    where.push(
      `(${columns.map(({ column }) => `c.${column}`).join(', ')}) ${descending ? '<' : '>'} (${columns
        .map(({ cast }, index) => `${value(after[index])}::${cast}`)
        .join(', ')})`,
    )
  const order = columns.map(({ column }) => `c.${column}${descending ? ' desc' : ''}`).join(', ')
  const keys = columns.map(({ column }) => `c.${column}::text`).join(', ')
  const limit = value(input.limit + 1)
  return {
    text: `with page as materialized (select ${columns.map(({ column }) => `c.${column}`).join(', ')}, array[${keys}] as keys
             from cases c where ${where.join(' and ')} order by ${order} limit ${limit})
           select v.view, page.keys from page cross join lateral case_view(page.id, ${value(scope.at)}::timestamptz) v
           order by ${order.replaceAll('c.', 'page.')}`,
    values,
  }
}

/** The ids of all that match, in the order of the list, up to `most`. */
export function idsSql(input: ListCases, scope: Scope, most: number): SqlQuery {
  const { where, value, values } = conditions(input, scope)
  const { descending, columns } = sortOf(input)
  const order = columns.map(({ column }) => `c.${column}${descending ? ' desc' : ''}`).join(', ')
  const limit = value(most)
  return { text: `select c.id from cases c where ${where.join(' and ')} order by ${order} limit ${limit}`, values }
}

/** How many match, stopping at `most`. */
export function countSql(input: ListCases, scope: Scope, most: number): SqlQuery {
  const { where, value, values } = conditions(input, scope)
  const limit = value(most)
  return {
    text: `select count(*)::int as count from (select 1 from cases c where ${where.join(' and ')} limit ${limit}) capped`,
    values,
  }
}

/** Words of a search as patterns that match them literally anywhere. */
export const searchPatterns = (q: string): string[] =>
  q
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)

function conditions(input: ListCases, scope: Scope) {
  const values: unknown[] = []
  const value = (given: unknown) => `$${values.push(given)}`
  const where = [`c.environment_id = ${value(scope.environmentId)}`]
  const any = (column: string, given: readonly unknown[] | undefined, cast = 'text') => {
    const [only] = given ?? []
    // a single value as an equality: only then does an index that starts with the column give its order too
    if (given?.length === 1) where.push(`c.${column} = ${value(only)}::${cast}`)
    else if (given) where.push(`c.${column} = any(${value(given)}::${cast}[])`)
  }
  if (input.state !== 'all') where.push(`c.resolved_at is ${input.state === 'open' ? '' : 'not '}null`)
  any('id', input.ids, 'uuid')
  any('queue_id', input.queueId, 'uuid')
  any('template_id', input.templateId, 'uuid')
  any('assigned_team_id', input.assignedTeamId, 'uuid')
  any('type', input.type)
  any('entity_category', input.entityCategory)
  if (input.riskTier?.includes('none'))
    where.push(`(c.risk_tier is null or c.risk_tier = any(${value(input.riskTier)}::text[]))`)
  else any('risk_tier', input.riskTier)
  any(
    'priority',
    input.priority?.map((name: Priority) => priorityRank(name)),
    'smallint',
  )
  any('external_reference', input.externalReference)
  if (input.status) {
    const words = value(input.status.map((word) => word.toLowerCase()))
    where.push(`(c.status = any(${words}::text[]) or lower(c.status_name) = any(${words}::text[]))`)
  }
  if (input.decision) {
    const words = value(input.decision.map((word) => word.toLowerCase()))
    where.push(`(c.decision = any(${words}::text[]) or lower(c.decision_name) = any(${words}::text[]))`)
  }
  if (input.assigneeId) {
    const people = input.assigneeId.filter((id) => id !== 'none')
    const parts = [
      ...(people.length === 1
        ? [`c.assignee_id = ${value(people[0])}::uuid`]
        : people.length > 1
          ? [`c.assignee_id = any(${value(people)}::uuid[])`]
          : []),
      ...(input.assigneeId.includes('none') ? ['c.assignee_id is null'] : []),
    ]
    if (parts.length > 0) where.push(`(${parts.join(' or ')})`)
  }
  if (input.tag) where.push(`c.tags && ${value(input.tag)}::text[]`)
  if (input.createdAfter) where.push(`c.created_at > ${value(input.createdAfter)}::timestamptz`)
  if (input.createdBefore) where.push(`c.created_at < ${value(input.createdBefore)}::timestamptz`)
  if (input.slaBefore) where.push(`c.sla_deadline < ${value(input.slaBefore)}::timestamptz`)
  if (input.resolvedAfter) where.push(`c.resolved_at >= ${value(input.resolvedAfter)}::timestamptz`)
  if (input.resolvedBefore) where.push(`c.resolved_at < ${value(input.resolvedBefore)}::timestamptz`)
  if (input.overturned) where.push(`exists (select 1 from proposals p where p.case_id = c.id and p.state = 'returned')`)
  if (input.skipped) where.push(`c.id in (${oftenSkipped})`)
  const marks = 'c.sla_deadline, c.sla_warning_at, c.sla_critical_at'
  if (input.slaStatus)
    where.push(
      `coalesce(sla_status(${marks}, c.sla_paused_at, c.sla_stopped_at, ${value(scope.at)}::timestamptz), 'none') = any(${value(input.slaStatus)}::text[])`,
    )
  if (input.slaUrgency)
    where.push(
      `sla_status(${marks}, null, null, coalesce(c.sla_stopped_at, c.sla_paused_at, ${value(scope.at)}::timestamptz)) = any(${value(input.slaUrgency)}::text[])`,
    )
  if (scope.hiddenTemplateIds.length > 0)
    where.push(
      `(c.template_id <> all(${value(scope.hiddenTemplateIds)}::uuid[]) or c.assignee_id = ${value(scope.userId)}::uuid)`,
    )
  if (input.q) {
    const number = parseCaseName(input.q)
    if (number !== null) where.push(`c.number = ${value(number)}`)
    else if (scope.searchIds) where.push(`c.id = any(${value(scope.searchIds)}::uuid[])`)
    else {
      const words = searchPatterns(input.q).map((pattern) => `c.search_text ilike ${value(pattern)}`)
      // known to be common, so the list is read in its order; the planner takes words for rare, and would read and sort them all:
      // what a CASE says it takes for half
      where.push(`case when ${words.join(' and ')} then true end`)
    }
  }
  return { where, value, values }
}
