import { readRoute } from '@/lib/doors/read-route'
import { type DeliveryState, deliveryStates } from '@/lib/webhooks/names'
import { listDeliveries } from '@/lib/webhooks/queries/list-deliveries'

const stateOf = (word: string | null): DeliveryState[] | undefined =>
  deliveryStates.filter((state) => state === word).length > 0 ? [word as DeliveryState] : undefined

export const GET = readRoute<{ env: string; webhookId: string }, unknown>((actor, url, { webhookId }) =>
  listDeliveries(actor, {
    webhookId,
    state: stateOf(url.searchParams.get('state')),
    cursor: url.searchParams.get('cursor') ?? undefined,
  }),
)
