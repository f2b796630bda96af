import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/doors/fetch-json'
import { paths } from '@/lib/paths'
import { isFinished } from './rules'
import type { BatchFailurePage, BatchView } from './schema'

export const batchKeys = {
  list: (env: string) => ['batches', env] as const,
  failures: (env: string, batchId: string) => ['batches', env, batchId, 'failures'] as const,
}

/** Word of progress comes by the live stream; this is for when it does not. */
const pollMs = 5000

export const batchListOptions = (env: string) =>
  queryOptions({
    queryKey: batchKeys.list(env),
    queryFn: ({ signal }): Promise<BatchView[]> => fetchJson(paths.internal.batches(env), signal),
    refetchInterval: ({ state }) => (state.data?.some((batch) => !isFinished(batch.state)) ? pollMs : false),
  })

export const batchFailuresOptions = (env: string, batchId: string, failed: number) =>
  queryOptions({
    queryKey: [...batchKeys.failures(env, batchId), failed],
    queryFn: ({ signal }): Promise<BatchFailurePage> => fetchJson(paths.internal.batchFailures(env, batchId), signal),
  })
