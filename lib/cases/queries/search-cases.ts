import 'server-only'
import { readRows } from '@/lib/db/statement'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { authorize } from '@/lib/kernel/command'
import { afterSql, orderSql } from '@/lib/kernel/keyset'
import { hiddenTemplateIds } from '@/lib/templates/hidden-templates'
import { type FieldFilter, filterSql, literal } from '../field-filter'
import { type Subject, sortSql, subjectSql } from '../search-subjects'
import type { CaseView } from '../view'

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

export interface FoundCases {
  rows: CaseView[]
  /** Keys of the last row where there are more. */
  next: string[] | null
  totalCount: number
}

/** Cases by anything they hold, exactly as they stand, with their full number. */
export async function searchCases(actor: Actor, search: CaseSearch): Promise<FoundCases> {
  authorize(actor, 'case:read')
  const values: unknown[] = []
  const value = (given: unknown) => `$${values.push(given)}`
  const where = [
    `c.environment_id = ${value(actor.environmentId)}::uuid`,
    `(c.template_id <> all(${value(await hiddenTemplateIds(actor))}::uuid[]) or c.assignee_id = ${value(actor.kind === 'member' ? actor.userId : null)}::uuid)`,
  ]
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
           select v.view, page.keys from page cross join lateral case_view(page.id, ${value(now())}::timestamptz) v
           order by page.place`,
    values,
  }
  const [rows, counted] = await Promise.all([
    readRows<{ view: CaseView; keys: string[] }>(actor.environmentId, page),
    readRows<{ count: number }>(actor.environmentId, count),
  ])
  const shown = rows.slice(0, search.limit)
  return {
    rows: shown.map(({ view }) => view),
    next: rows.length > search.limit ? (shown.at(-1)?.keys ?? null) : null,
    totalCount: counted[0]?.count ?? 0,
  }
}
