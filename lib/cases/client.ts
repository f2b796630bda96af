import { infiniteQueryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/doors/fetch-json'
import { paths } from '@/lib/paths'
import type { CaseListRow } from './list-row'
import type { ListCasesInput } from './list-schema'
import type { StateColor, StatusKind } from './names'

export type { CaseListRow }

/** What narrows and orders a list, as the internal route takes it. */
export type CaseListFilters = Pick<
  ListCasesInput,
  'state' | 'status' | 'priority' | 'riskTier' | 'assigneeId' | 'slaStatus' | 'templateId' | 'queueId' | 'q' | 'sort'
>

export interface CaseListPage {
  rows: CaseListRow[]
  cursor: string | null
  hasMore: boolean
}

/** Enough for a tall screen twice over. */
export const pageSize = 50

export const caseKeys = {
  all: (env: string) => ['cases', env] as const,
  list: (env: string, filters: CaseListFilters) => ['cases', env, 'list', filters] as const,
}

/** Filters as search parameters: a comma between several, nothing for what is not set. */
export function listSearch(filters: CaseListFilters & { cursor?: string; ids?: readonly string[] }): URLSearchParams {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) {
    const text = Array.isArray(value) ? value.join(',') : value
    if (text) search.set(name, String(text))
  }
  return search
}

export const fetchCases = (env: string, search: URLSearchParams, signal?: AbortSignal): Promise<CaseListPage> =>
  fetchJson(`${paths.internal.cases(env)}?${search}`, signal)

export const caseListOptions = (env: string, filters: CaseListFilters) =>
  infiniteQueryOptions({
    queryKey: caseKeys.list(env, filters),
    queryFn: ({ pageParam, signal }): Promise<CaseListPage> =>
      fetchCases(env, listSearch({ ...filters, cursor: pageParam ?? undefined }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
  })

/** The sort a queue opens with. */
export const sortOfQueueOrder = {
  deadline: 'sla_deadline',
  priority: 'priority',
  age: 'created_at',
  risk: '-risk_score',
} as const

/** What a list can be narrowed to, and its cases be given to. */
export interface CaseChoices {
  templates: { id: string; name: string }[]
  people: { id: string; name: string; email: string }[]
  statuses: { key: string; name: string; kind: StatusKind; color: StateColor }[]
}
