import { AppError } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import { type Priority, priorityRank } from './names'
import type { SearchCases, SearchClause, SearchLeaf, SearchOperator, SearchSort } from './search-schema'

const comparisons: Record<SearchOperator, string> = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' }

type Kind = 'text' | 'word' | 'id' | 'time' | 'number'
const columns: Record<string, { column: string; kind: Kind }> = {
  template: { column: 'c.template_id', kind: 'id' },
  statusKind: { column: 'c.status_kind', kind: 'text' },
  type: { column: 'c.type', kind: 'text' },
  entityCategory: { column: 'c.entity_category', kind: 'text' },
  riskTier: { column: 'c.risk_tier', kind: 'text' },
  riskScore: { column: 'c.risk_score', kind: 'number' },
  queue: { column: 'c.queue_id', kind: 'id' },
  assignee: { column: 'c.assignee_id', kind: 'id' },
  assignedTeam: { column: 'c.assigned_team_id', kind: 'id' },
  resolver: { column: 'c.resolver_id', kind: 'text' },
  externalReference: { column: 'c.external_reference', kind: 'text' },
  decision: { column: 'c.decision', kind: 'text' },
  createdAt: { column: 'c.created_at', kind: 'time' },
  updatedAt: { column: 'c.updated_at', kind: 'time' },
  resolvedAt: { column: 'c.resolved_at', kind: 'time' },
  slaDeadline: { column: 'c.sla_deadline', kind: 'time' },
}
const casts: Record<Kind, string> = { text: 'text', word: 'text', id: 'uuid', time: 'timestamptz', number: 'numeric' }

export type Place = (value: unknown) => string

/** A search as SQL over `cases c`; `place` takes a value and gives its parameter. @throws AppError `invalid` for a value of the wrong kind */
export function clauseSql(clause: SearchClause, place: Place): string {
  if ('and' in clause) return `(${clause.and.map((part) => clauseSql(part, place)).join(' and ')})`
  if ('or' in clause) return `(${clause.or.map((part) => clauseSql(part, place)).join(' or ')})`
  // a clause about what is not there is not met, and its opposite is
  if ('not' in clause) return `not coalesce(${clauseSql(clause.not, place)}, false)`
  return leafSql(clause, place)
}

function leafSql(leaf: SearchLeaf, place: Place): string {
  const { attribute, value } = leaf
  const operator = comparisons[leaf.operator]
  if (attribute.startsWith('fields.')) return fieldSql(attribute.slice('fields.'.length), leaf, place)
  if (attribute === 'status')
    return `(c.status = ${place(String(value))} or lower(c.status_name) = lower(${place(String(value))}))`
  if (attribute === 'priority') {
    const rank = priorityRank(value as Priority)
    return `c.priority ${operator} ${place(rank > 0 ? rank : refuseValue(leaf))}::smallint`
  }
  if (attribute === 'tag') return `c.tags @> array[${place(String(value))}::text]`
  if (attribute === 'object')
    return `exists (select 1 from case_objects l where l.case_id = c.id and l.object_id = ${place(checked(leaf, 'id'))}::uuid)`
  if (attribute === 'reference')
    return `(c.external_reference = ${place(String(value))} or exists (select 1 from case_objects l join objects o on o.id = l.object_id
      where l.case_id = c.id and o.type = 'account' and o.external_reference = ${place(String(value))}))`
  const found = columns[attribute] as { column: string; kind: Kind }
  if (value === null) return `${found.column} is null`
  return `${found.column} ${operator} ${place(checked(leaf, found.kind))}::${casts[found.kind]}`
}

/** A number by its size, a text by its letters, one of several by being among them. */
function fieldSql(key: string, { operator, value }: SearchLeaf, place: Place): string {
  const name = place(key)
  if (value === null) return `(c.fields -> ${name}) is null`
  if (operator === 'eq') return `c.fields -> ${name} @> to_jsonb(${place(value)}::${sqlType(value)})`
  if (typeof value === 'number')
    return `(jsonb_typeof(c.fields -> ${name}) = 'number' and (c.fields -> ${name}) ${comparisons[operator]} to_jsonb(${place(value)}::numeric))`
  return `(c.fields ->> ${name}) collate "C" ${comparisons[operator]} ${place(String(value))}`
}

const sqlType = (value: unknown) =>
  typeof value === 'number' ? 'numeric' : typeof value === 'boolean' ? 'boolean' : 'text'

function checked(leaf: SearchLeaf, kind: Kind): string | number {
  const { value } = leaf
  if (kind === 'id' && !(typeof value === 'string' && isUuid(value))) return refuseValue(leaf)
  if (kind === 'time' && !(typeof value === 'string' && /^\d{4}-\d\d/.test(value) && !Number.isNaN(Date.parse(value))))
    return refuseValue(leaf)
  if (kind === 'number' && typeof value !== 'number') return refuseValue(leaf)
  return kind === 'time' ? new Date(String(value)).toISOString() : (value as string | number)
}

function refuseValue({ attribute, value }: SearchLeaf): never {
  throw new AppError('invalid', 'invalid', `${attribute} cannot be compared with ${JSON.stringify(value)}.`, {
    field: 'query',
  })
}

/** What rows are ordered by: never null, so that a page can follow any row. */
function sortSql(sort: SearchSort, place: Place): string {
  switch (sort) {
    case 'createdAt':
      return 'c.created_at'
    case 'updatedAt':
      return 'c.updated_at'
    case 'resolvedAt':
      return `coalesce(c.resolved_at, 'infinity')`
    case 'slaDeadline':
      return 'c.sla_sort_at'
    case 'priority':
      return 'c.priority'
    case 'riskScore':
      return 'c.risk_score'
    default:
      return `coalesce(c.fields ->> ${place(sort.slice('fields.'.length))}, '')`
  }
}

/** One page with what hangs on each case, one row more than asked for; towards `before` the rows come in reverse. */
export function searchSql(
  input: SearchCases,
  scope: {
    environmentId: string
    hiddenTemplateIds: string[]
    userId: string | null
    at: Date
    /** The only cases that can meet the query; null = any. */
    only: string[] | null
  },
): { text: string; values: unknown[] } {
  const values: unknown[] = []
  const place: Place = (value) => `$${values.push(value)}`
  const where = [
    `c.environment_id = ${place(scope.environmentId)}::uuid`,
    `(c.template_id <> all(${place(scope.hiddenTemplateIds)}::uuid[]) or c.assignee_id = ${place(scope.userId)}::uuid)`,
  ]
  if (scope.only) where.push(`c.id = any(${place(scope.only)}::uuid[])`)
  if (input.query) where.push(clauseSql(input.query, place))
  const key = sortSql(input.sort.attribute, place)
  const backwards = input.before !== undefined
  const descending = input.sort.descending !== backwards
  const cursor = input.after ?? input.before
  if (cursor)
    where.push(`(${key}, c.id) ${descending ? '<' : '>'} (select ${key.replaceAll('c.', 'k.')}, k.id from cases k
      where k.id = ${place(cursor)}::uuid)`)
  const order = descending ? 'desc' : 'asc'
  return {
    text: `with page as (select c.id, row_number() over () as place from (
        select c.* from cases c where ${where.join(' and ')} order by ${key} ${order}, c.id ${order} limit ${place(input.limit + 1)}) c)
      select v.view, case_relations(c) as relations from page join cases c on c.id = page.id
        cross join lateral case_view(c.id, ${place(scope.at)}::timestamptz) v order by page.place`,
    values,
  }
}
