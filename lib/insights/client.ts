import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/doors/fetch-json'
import { paths } from '@/lib/paths'
import type { Insights, InsightsInput } from './schema'

export const insightsOptions = (env: string, input: InsightsInput) =>
  queryOptions({
    queryKey: ['insights', env, input] as const,
    queryFn: ({ signal }): Promise<Insights> => {
      const search = new URLSearchParams(Object.entries(input).filter(([, value]) => value !== undefined))
      return fetchJson(`${paths.internal.insights(env)}?${search}`, signal)
    },
    staleTime: 30_000,
  })
