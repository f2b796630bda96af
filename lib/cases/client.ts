import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/doors/fetch-json'
import { paths } from '@/lib/paths'
import type { CasePeek } from './detail'
import type { CaseListRow } from './list-row'
import type { ListCasesInput } from './list-schema'
import type { StateColor, StatusKind } from './names'

export type { CaseListRow }

/** What narrows and orders a list, as the internal route takes it. */
export type CaseListFilters = Omit<ListCasesInput, 'limit' | 'cursor' | 'ids' | 'slaUrgency' | 'count'>

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

/** Filters as search parameters: several of a name for several values, nothing for what is not set. */
export function listSearch(filters: CaseListFilters & { cursor?: string; ids?: readonly string[] }): URLSearchParams {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) {
    for (const text of Array.isArray(value) ? value : [value]) if (text) search.append(name, String(text))
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

/** How many a list shows in all, counted no further than `most`; ids of the first thousand. */
export interface MatchingCases {
  count: number
  capped: boolean
  ids: string[]
}

export const fetchMatching = (env: string, filters: CaseListFilters): Promise<MatchingCases> =>
  fetchJson(`${paths.internal.matchingCases(env)}?${listSearch(filters)}`)

export const casePeekOptions = (env: string, number: string) =>
  queryOptions({
    queryKey: ['cases', env, 'peek', number] as const,
    queryFn: ({ signal }): Promise<CasePeek> => fetchJson(paths.internal.peek(env, number), signal),
    staleTime: 30_000,
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
  decisions: { key: string; name: string; reasonCodes: { key: string; label: string }[] }[]
  teams: { id: string; name: string }[]
}
