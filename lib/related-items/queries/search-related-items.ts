import 'server-only'
import { type FieldFilter, filterSql, memberSql, type Searchable, type Value } from '@/lib/cases/field-filter'
import { readRows } from '@/lib/db/statement'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { authorize } from '@/lib/kernel/command'
import { afterSql, orderSql } from '@/lib/kernel/keyset'
import { hiddenTemplateIds } from '@/lib/templates/hidden-templates'
import type { RelatedItem, RelatedKind, TargetStatus } from '../schema'

/** A field of a custom item: its key and how its values compare. */
export interface ItemSubject {
  field: string
  type: Searchable['type']
}

export type RelatedFilter =
  | { kind: 'comment' }
  | { kind: 'contact'; reference?: string; channels?: string[] }
  | { kind: 'file'; reference?: string; id?: string }
  | { kind: 'target'; name?: string; status?: TargetStatus }
  | { kind: 'link'; caseId?: string }
  | { kind: 'custom'; fields?: FieldFilter<ItemSubject> }

export interface RelatedSearch {
  /** One case's, or everything in the environment. */
  caseId?: string
  id?: string
  /** Any of them; none = all. */
  filters: RelatedFilter[]
  sorts: { by: 'time' | 'case'; descending: boolean }[]
  limit: number
  after: (string | number | null)[] | null
}

/** Where each kind is. */
const views: Record<string, readonly RelatedKind[]> = {
  related_comments: ['comment'],
  related_objects: ['contact', 'file', 'custom'],
  related_files: ['file'],
  related_targets: ['target'],
  related_links: ['link'],
}

/** What hangs on cases, newest first where no order is asked for. */
export async function searchRelatedItems(
  actor: Actor,
  search: RelatedSearch,
): Promise<{ rows: RelatedItem[]; next: string[] | null }> {
  authorize(actor, 'case:read')
  const rows = await readRows<RelatedItem & { keys: string[] }>(
    actor.environmentId,
    relatedItemsSql(search, {
      environmentId: actor.environmentId,
      hiddenTemplateIds: await hiddenTemplateIds(actor),
      userId: actor.kind === 'member' ? actor.userId : null,
      at: now(),
    }),
  )
  const shown = rows.slice(0, search.limit)
  return { rows: shown, next: rows.length > search.limit ? (shown.at(-1)?.keys ?? null) : null }
}

interface RelatedScope {
  environmentId: string
  hiddenTemplateIds: string[]
  userId: string | null
  at: Date
}

/** One page, one row more than asked for: the first of each kind in the order asked for, and the first of those. */
export function relatedItemsSql(search: RelatedSearch, scope: RelatedScope): { text: string; values: unknown[] } {
  const values: unknown[] = []
  const value = (given: unknown) => `$${values.push(given)}`
  const at = value(scope.at)
  const where = [`r.environment_id = ${value(scope.environmentId)}::uuid`, seenSql(scope, value)]
  if (search.caseId) where.push(`r.case_id = ${value(search.caseId)}::uuid`)
  if (search.id) where.push(`r.id = ${value(search.id)}::uuid`)
  if (search.filters.length > 0)
    where.push(`(${search.filters.map((filter) => kindSql(filter, at, value)).join(' or ')})`)
  const sorts = search.sorts.length > 0 ? search.sorts : [{ by: 'time' as const, descending: true }]
  const columns = [
    ...sorts.map(({ by, descending }) =>
      by === 'time'
        ? { sql: 'r.created_at', cast: 'timestamptz', descending }
        : { sql: 'r.case_id', cast: 'uuid', descending },
    ),
    { sql: 'r.id', cast: 'uuid', descending: sorts[0]?.descending ?? true },
    { sql: 'r.case_id', cast: 'uuid', descending: false },
  ]
  if (search.after) where.push(afterSql(columns, search.after, value))
  const most = value(search.limit + 1)
  const asked = Object.entries(views).filter(
    ([, kinds]) => search.filters.length === 0 || search.filters.some(({ kind }) => kinds.includes(kind)),
  )
  const pages = asked.map(
    ([view]) => `(select r.* from ${view} r where ${where.join(' and ')} order by ${orderSql(columns)} limit ${most})`,
  )
  return {
    text: `with page as (select r.*, array[${columns.map(({ sql }) => `${sql}::text`).join(', ')}] as keys
             from (${pages.join(' union all ')}) r order by ${orderSql(columns)} limit ${most})
           select r.id, r.case_id as "caseId", r.kind, r.keys, r.created_at as "createdAt", r.updated_at as "updatedAt",
             coalesce(r.creator_kind, a.actor_kind) as "creatorKind", coalesce(r.creator_id, a.actor_id) as "creatorId",
             coalesce(r.on_behalf_of, a.on_behalf_of) as "onBehalfOf",
             r.content || case when r.kind = 'target'
               then jsonb_build_object('status', target_status(r.target_at, r.completed_at, ${at}::timestamptz), 'targetStatus', r.content->>'status')
               else '{}' end as content
           from page r left join lateral (
             select e.actor_kind, e.actor_id, e.on_behalf_of from events e
             where r.creator_kind is null and e.case_id = r.case_id and e.type in ('case.created', 'case.folded', 'case.objects_attached')
               and e.payload->'objectIds' ? r.id::text order by e.seq limit 1) a on true
           order by ${orderSql(columns)}`,
    values,
  }
}

function seenSql({ hiddenTemplateIds: hidden, userId }: RelatedScope, value: Value): string {
  if (hidden.length === 0) return 'true'
  return `exists (select 1 from cases c where c.id = r.case_id and (c.template_id <> all(${value(hidden)}::uuid[])
    or c.assignee_id = ${value(userId)}::uuid))`
}

function kindSql(filter: RelatedFilter, at: string, value: Value): string {
  const all = [`r.kind = ${value(filter.kind)}`, ...detailsSql(filter, at, value)]
  return `(${all.join(' and ')})`
}

function detailsSql(filter: RelatedFilter, at: string, value: Value): string[] {
  switch (filter.kind) {
    case 'comment':
      return []
    case 'contact':
      return [
        ...(filter.reference ? [`r.content->'data'->'contact'->>'arn' = ${value(filter.reference)}`] : []),
        ...(filter.channels
          ? [`r.content->'data'->'contact'->>'channel' = any(${value(filter.channels)}::text[])`]
          : []),
      ]
    case 'file':
      return filter.reference
        ? [
            `(coalesce(r.content->'data'->>'arn', r.content->>'reference') = ${value(filter.reference)} or r.id::text = ${value(filter.id ?? '')})`,
          ]
        : []
    case 'target':
      return [
        ...(filter.name ? [`r.content->>'name' = ${value(filter.name)}`] : []),
        ...(filter.status
          ? [`target_status(r.target_at, r.completed_at, ${at}::timestamptz) = ${value(filter.status)}`]
          : []),
      ]
    case 'link':
      return filter.caseId ? [`r.content->>'caseId' = ${value(filter.caseId)}`] : []
    case 'custom':
      return filter.fields
        ? [
            filterSql(
              filter.fields,
              ({ field, type }) => memberSql(`(r.content->'data'->'fields')`, field, type, value),
              value,
            ),
          ]
        : []
  }
}
