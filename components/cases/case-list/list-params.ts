import {
  createLoader,
  createSerializer,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import type { CaseListFilters } from '@/lib/cases/client'
import { caseTypes, entityCategories, priorities, riskTiers } from '@/lib/cases/names'
import { isUuid } from '@/lib/kernel/ids'
import { slaStatuses } from '@/lib/sla/names'
import type { ViewFilters } from '@/lib/views/schema'

export const listSorts = [
  'sla_deadline',
  '-sla_deadline',
  'priority',
  '-priority',
  'risk_score',
  '-risk_score',
  'created_at',
  '-created_at',
  'updated_at',
  '-updated_at',
] as const
export type ListSort = (typeof listSorts)[number]

export const listStates = ['open', 'ended', 'all'] as const
const words = parseAsArrayOf(parseAsString)

/** What of a list lives in its address and narrows it. */
const filterParams = {
  q: parseAsString,
  state: parseAsStringLiteral(listStates),
  status: words,
  priority: parseAsArrayOf(parseAsStringLiteral(priorities)),
  risk: parseAsArrayOf(parseAsStringLiteral([...riskTiers, 'none'])),
  sla: parseAsArrayOf(parseAsStringLiteral([...slaStatuses, 'none'])),
  /** Ids, `me`, `none`. */
  assignee: words,
  team: words,
  queue: words,
  template: words,
  type: parseAsArrayOf(parseAsStringLiteral(caseTypes)),
  category: parseAsArrayOf(parseAsStringLiteral(entityCategories)),
  decision: words,
  tag: words,
  reference: words,
  /** Instants, ISO 8601. */
  created_after: parseAsString,
  created_before: parseAsString,
  deadline_before: parseAsString,
  closed_after: parseAsString,
  closed_before: parseAsString,
  /** Turned down by the second pair of eyes. */
  overturned: parseAsBoolean,
  /** Passed over by several people. */
  skipped: parseAsBoolean,
}
export const filterNames = Object.keys(filterParams) as (keyof typeof filterParams)[]

export const listParams = {
  ...filterParams,
  sort: parseAsStringLiteral(listSorts),
  /** Headings between rows, by what the list is sorted by. */
  group: parseAsBoolean,
  /** The saved view it began from; `all` where a person wants none. */
  view: parseAsString,
  /** Number of the case that is peeked at. */
  peek: parseAsString,
}

export const loadListParams = createLoader(listParams)
export const serializeList = createSerializer(listParams)
export type ListParams = Awaited<ReturnType<typeof loadListParams>>

/** What a page fixes, and where it starts. */
export interface ListBase {
  queueId?: string
  assigneeId?: string
  sort: ListSort
  state: (typeof listStates)[number]
}

/** The same on the server and in the browser, so that the list the server rendered is the one the browser holds. */
export function listFilters(params: ListParams, base: ListBase, userId: string): CaseListFilters {
  const { assigneeId, queueId, state, ...filters } = viewFiltersOf(params)
  return {
    ...filters,
    state: state ?? base.state,
    sort: params.sort ?? base.sort,
    queueId: base.queueId ? [base.queueId] : queueId,
    assigneeId: base.assigneeId ? [base.assigneeId] : assigneeId?.map((word) => (word === 'me' ? userId : word)),
  }
}

/** The address as a saved view keeps it. */
export function viewFiltersOf(params: ListParams): ViewFilters {
  return dropUnset({
    q: params.q?.trim() || undefined,
    state: params.state ?? undefined,
    status: given(params.status),
    priority: given(params.priority),
    riskTier: given(params.risk),
    slaStatus: given(params.sla),
    assigneeId: given(params.assignee?.filter((word) => word === 'me' || word === 'none' || isUuid(word))),
    assignedTeamId: given(params.team?.filter(isUuid)),
    queueId: given(params.queue?.filter(isUuid)),
    templateId: given(params.template?.filter(isUuid)),
    type: given(params.type),
    entityCategory: given(params.category),
    decision: given(params.decision),
    tag: given(params.tag),
    externalReference: given(params.reference),
    createdAfter: instant(params.created_after),
    createdBefore: instant(params.created_before),
    slaBefore: instant(params.deadline_before),
    resolvedAfter: instant(params.closed_after),
    resolvedBefore: instant(params.closed_before),
    overturned: params.overturned || undefined,
    skipped: params.skipped || undefined,
  })
}

/** A saved view's filters as the address holds them; what it does not narrow is null. */
export const paramsOfView = (filters: ViewFilters): Omit<ListParams, 'sort' | 'group' | 'view' | 'peek'> => ({
  q: filters.q ?? null,
  state: filters.state ?? null,
  status: filters.status ?? null,
  priority: filters.priority ?? null,
  risk: filters.riskTier ?? null,
  sla: filters.slaStatus ?? null,
  assignee: filters.assigneeId ?? null,
  team: filters.assignedTeamId ?? null,
  queue: filters.queueId ?? null,
  template: filters.templateId ?? null,
  type: filters.type ?? null,
  category: filters.entityCategory ?? null,
  decision: filters.decision ?? null,
  tag: filters.tag ?? null,
  reference: filters.externalReference ?? null,
  created_after: filters.createdAfter ?? null,
  created_before: filters.createdBefore ?? null,
  deadline_before: filters.slaBefore ?? null,
  closed_after: filters.resolvedAfter ?? null,
  closed_before: filters.resolvedBefore ?? null,
  overturned: filters.overturned || null,
  skipped: filters.skipped || null,
})

const given = <Item>(items: Item[] | null | undefined) => (items && items.length > 0 ? items : undefined)
const instant = (text: string | null) =>
  text && /T.*(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined
const dropUnset = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as Value
