import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/doors/fetch-json'
import { paths } from '@/lib/paths'
import type { QueueView } from './view'

export type { QueueView }

export const queueKeys = { list: (env: string) => ['queues', env] as const }

export const queueListOptions = (env: string) =>
  queryOptions({
    queryKey: queueKeys.list(env),
    queryFn: ({ signal }): Promise<QueueView[]> => fetchJson(paths.internal.queues(env), signal),
  })
