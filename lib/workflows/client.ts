import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/doors/fetch-json'
import { paths } from '@/lib/paths'
import { liveRunStates, type RunState } from './names'
import type { CaseButtonView, ManualWorkflowView, RunListRow, RunView } from './view'

export interface RunPage {
  rows: RunListRow[]
  cursor: string | null
  hasMore: boolean
}

export interface RunFilters {
  workflow?: string
  state?: RunState
}

export const runKeys = {
  all: (env: string) => ['workflow-runs', env] as const,
  list: (env: string, filters: RunFilters) => ['workflow-runs', env, 'list', filters] as const,
  run: (env: string, runId: string) => ['workflow-runs', env, 'run', runId] as const,
}

/** A list or a run that moves is asked for again this often; one that rests, not at all. */
const movingMs = 2000
const moves = (state: RunState) => liveRunStates.includes(state)

export const runListOptions = (env: string, filters: RunFilters) =>
  infiniteQueryOptions({
    queryKey: runKeys.list(env, filters),
    queryFn: ({ pageParam, signal }): Promise<RunPage> => {
      const search = new URLSearchParams()
      for (const [name, value] of Object.entries({ ...filters, cursor: pageParam })) if (value) search.set(name, value)
      return fetchJson(`${paths.internal.runs(env)}?${search}`, signal)
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
    refetchInterval: ({ state: { data } }) =>
      data?.pages[0]?.rows.some(({ state }) => state === 'queued' || state === 'running') ? movingMs : false,
  })

export const runOptions = (env: string, runId: string) =>
  queryOptions({
    queryKey: runKeys.run(env, runId),
    queryFn: ({ signal }): Promise<RunView> => fetchJson(paths.internal.run(env, runId), signal),
    refetchInterval: ({ state: { data } }) => (data && moves(data.state) ? movingMs : false),
  })

export const caseButtonOptions = (env: string, caseId: string) =>
  queryOptions({
    queryKey: ['case-buttons', env, caseId] as const,
    queryFn: ({ signal }): Promise<CaseButtonView[]> => fetchJson(paths.internal.caseButtons(env, caseId), signal),
  })

/** What can be started on chosen cases. */
export const manualWorkflowOptions = (env: string) =>
  queryOptions({
    queryKey: ['manual-workflows', env] as const,
    queryFn: ({ signal }): Promise<ManualWorkflowView[]> => fetchJson(paths.internal.manualWorkflows(env), signal),
    staleTime: 30_000,
  })
