import { readRoute } from '@/lib/doors/read-route'
import { getDelivery } from '@/lib/webhooks/queries/list-deliveries'

export const GET = readRoute<{ env: string; deliveryId: string }, unknown>((actor, _url, { deliveryId }) =>
  getDelivery(actor, { deliveryId }),
)
