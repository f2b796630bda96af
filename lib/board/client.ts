import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/doors/fetch-json'
import { paths } from '@/lib/paths'
import type { BoardView, Plan, PlanSource } from './schema'

export const boardKeys = {
  board: (env: string) => ['board', env] as const,
  cases: (env: string) => ['board', env, 'cases'] as const,
}

export const boardOptions = (env: string) =>
  queryOptions({
    queryKey: boardKeys.board(env),
    queryFn: ({ signal }): Promise<BoardView> => fetchJson(paths.internal.board(env), signal),
  })

export const planOptions = (env: string, source: PlanSource, to: string) =>
  queryOptions({
    queryKey: ['board', env, 'plan', source, to] as const,
    queryFn: ({ signal }): Promise<Plan> =>
      fetchJson(`${paths.internal.plan(env)}?${new URLSearchParams({ source: JSON.stringify(source), to })}`, signal),
    gcTime: 0, // what is shown before a change is how things stand now
  })
