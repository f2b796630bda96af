import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/doors/fetch-json'
import { paths } from '@/lib/paths'

/** Counts come after the page and as often as this at most; no page waits for them. */
const freshMs = 10_000

export const viewCountsOptions = (env: string, queueId: string | null) =>
  queryOptions({
    queryKey: ['views', env, 'counts', queueId] as const,
    queryFn: ({ signal }): Promise<Record<string, number | null>> =>
      fetchJson(paths.internal.viewCounts(env, queueId), signal),
    staleTime: freshMs,
  })
