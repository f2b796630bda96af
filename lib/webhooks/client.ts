import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/doors/fetch-json'
import type { Page } from '@/lib/kernel/page'
import { paths } from '@/lib/paths'
import type { DeliveryState } from './names'
import type { AttemptView, DeliveryView } from './schema'

export interface DeliveryDetail {
  delivery: DeliveryView
  /** What was sent; null before the first attempt, and once the case was erased. */
  body: string | null
  attempts: AttemptView[]
}

export const webhookKeys = {
  deliveries: (env: string, webhookId: string) => ['webhook-deliveries', env, webhookId] as const,
  delivery: (env: string, deliveryId: string) => ['webhook-delivery', env, deliveryId] as const,
}

/** A message under way is looked at again this soon; when all is quiet, less often. */
const busyMs = 2000
const quietMs = 15_000

export const deliveriesOptions = (env: string, webhookId: string, state: DeliveryState | null) =>
  infiniteQueryOptions({
    queryKey: [...webhookKeys.deliveries(env, webhookId), state] as const,
    queryFn: ({ signal, pageParam }): Promise<Page<DeliveryView>> => {
      const search = new URLSearchParams({ ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) })
      return fetchJson(`${paths.internal.webhookDeliveries(env, webhookId)}?${search}`, signal)
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
    refetchInterval: (query) =>
      query.state.data?.pages.some(({ rows }) => rows.some((row) => row.state === 'pending')) ? busyMs : quietMs,
  })

export const deliveryOptions = (env: string, deliveryId: string) =>
  queryOptions({
    queryKey: webhookKeys.delivery(env, deliveryId),
    queryFn: ({ signal }): Promise<DeliveryDetail> =>
      fetchJson(paths.internal.webhookDelivery(env, deliveryId), signal),
    refetchInterval: (query) => (query.state.data?.delivery.state === 'pending' ? busyMs : false),
  })
