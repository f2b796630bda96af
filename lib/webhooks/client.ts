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

/**
 * Looked at again this soon, when all is quiet too: a delivery is written by the dispatcher, a moment after what caused it
 * was answered, so no press of a button knows when its row is there.
 */
const lookMs = 2000

export const deliveriesOptions = (env: string, webhookId: string, state: DeliveryState | null) =>
  infiniteQueryOptions({
    queryKey: [...webhookKeys.deliveries(env, webhookId), state] as const,
    queryFn: ({ signal, pageParam }): Promise<Page<DeliveryView>> => {
      const search = new URLSearchParams({ ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) })
      return fetchJson(`${paths.internal.webhookDeliveries(env, webhookId)}?${search}`, signal)
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
    refetchInterval: lookMs,
  })

export const deliveryOptions = (env: string, deliveryId: string) =>
  queryOptions({
    queryKey: webhookKeys.delivery(env, deliveryId),
    queryFn: ({ signal }): Promise<DeliveryDetail> =>
      fetchJson(paths.internal.webhookDelivery(env, deliveryId), signal),
    refetchInterval: (query) => (query.state.data?.delivery.state === 'pending' ? lookMs : false),
  })
