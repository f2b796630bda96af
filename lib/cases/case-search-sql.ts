import { afterSql, orderSql } from '@/lib/kernel/keyset'
import { type FieldFilter, filterSql, literal } from './field-filter'
import { type Subject, sortSql, subjectSql } from './search-subjects'

export interface CaseSearch {
  /** Each word is somewhere in number, title, reference, or one of `textFields`. */
  words: string[]
  textFields: string[]
  filter?: FieldFilter<Subject>
  /** The most recently changed first where left out; the id breaks every tie. */
  sorts: { subject: Subject; descending: boolean }[]
  limit: number
  after: (string | number | null)[] | null
}

interface SearchScope {
  environmentId: string
  hiddenTemplateIds: string[]
  userId: string | null
  at: Date
  /** The only cases that can pass the filter; null = any. */
  only: string[] | null
}

/** One page of a search, one row more than asked for, and the number of all it finds. */
export function searchStatements(search: CaseSearch, scope: SearchScope) {
  const values: unknown[] = []
  const value = (given: unknown) => `$${values.push(given)}`
  const where = [
    `c.environment_id = ${value(scope.environmentId)}::uuid`,
    `(c.template_id <> all(${value(scope.hiddenTemplateIds)}::uuid[]) or c.assignee_id = ${value(scope.userId)}::uuid)`,
  ]
  if (scope.only) where.push(`c.id = any(${value(scope.only)}::uuid[])`)
  if (search.filter) where.push(filterSql(search.filter, (subject) => subjectSql(subject, value), value))
  const textFields = search.words.length > 0 ? value(search.textFields) : ''
  for (const word of search.words) {
    const pattern = value(`%${literal(word)}%`)
    where.push(`(c.search_text ilike ${pattern} or exists (select 1 from jsonb_each_text(c.fields) f
      where f.key = any(${textFields}::text[]) and f.value ilike ${pattern}))`)
  }
  const count = {
    text: `select count(*)::int as count from cases c where ${where.join(' and ')}`,
    values: [...values],
  }
  const sorts = search.sorts.length > 0 ? search.sorts : [{ subject: 'updated_at' as const, descending: true }]
  const columns = [
    ...sorts.flatMap(({ subject, descending }) => sortSql(subject, descending, value)),
    { sql: 'c.id', cast: 'uuid', descending: false },
  ]
  if (search.after) where.push(afterSql(columns, search.after, value))
  const page = {
    text: `with page as materialized (
             select c.id, row_number() over (order by ${orderSql(columns)}) as place,
               array[${columns.map(({ sql }) => `(${sql})::text`).join(', ')}] as keys
             from cases c where ${where.join(' and ')} order by ${orderSql(columns)} limit ${value(search.limit + 1)})
           select v.view, page.keys from page cross join lateral case_view(page.id, ${value(scope.at)}::timestamptz) v
           order by page.place`,
    values,
  }
  return { page, count }
}
