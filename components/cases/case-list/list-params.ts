import { createLoader, parseAsArrayOf, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import type { CaseListFilters } from '@/lib/cases/client'
import { priorities, riskTiers } from '@/lib/cases/names'
import { isUuid } from '@/lib/kernel/ids'
import { slaStatuses } from '@/lib/sla/rules'

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

/** What of a list lives in its address. */
export const listParams = {
  q: parseAsString,
  state: parseAsStringLiteral(listStates),
  status: parseAsArrayOf(parseAsString),
  priority: parseAsArrayOf(parseAsStringLiteral(priorities)),
  risk: parseAsArrayOf(parseAsStringLiteral(riskTiers)),
  sla: parseAsArrayOf(parseAsStringLiteral(slaStatuses)),
  /** Ids, `me`, `none`. */
  assignee: parseAsArrayOf(parseAsString),
  template: parseAsArrayOf(parseAsString),
  sort: parseAsStringLiteral(listSorts),
}

export const loadListParams = createLoader(listParams)
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
  const people = params.assignee?.map((word) => (word === 'me' ? userId : word)).filter(isPerson)
  return {
    state: params.state ?? base.state,
    sort: params.sort ?? base.sort,
    queueId: base.queueId ? [base.queueId] : undefined,
    assigneeId: base.assigneeId ? [base.assigneeId] : given(people),
    status: given(params.status),
    priority: given(params.priority),
    riskTier: given(params.risk),
    slaStatus: given(params.sla),
    templateId: given(params.template?.filter(isUuid)),
    q: params.q?.trim() || undefined,
  }
}

const isPerson = (word: string) => word === 'none' || isUuid(word)
const given = <Item>(items: Item[] | null | undefined) => (items && items.length > 0 ? items : undefined)
