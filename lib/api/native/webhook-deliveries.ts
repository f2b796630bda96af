import 'server-only'
import { z } from 'zod'
import { notFound } from '@/lib/kernel/errors'
import { parseToken } from '@/lib/kernel/ids'
import { pageInput } from '@/lib/kernel/page'
import { replayDelivery } from '@/lib/webhooks/commands/replay-delivery'
import { deliveryStates } from '@/lib/webhooks/names'
import { getDelivery, listDeliveries } from '@/lib/webhooks/queries/list-deliveries'
import { type Operation, operation } from './operation'
import { attemptJson, deliveryJson } from './webhook-json'
import { webhookIdOf } from './webhooks'
import { noBody } from './words'

/** One message of one webhook: another's is not there. */
async function deliveryOf(actor: Parameters<typeof getDelivery>[0], params: Record<string, string>) {
  const deliveryId = parseToken('webhookDelivery', params.delivery ?? '')
  const found = deliveryId ? await getDelivery(actor, { deliveryId }) : null
  if (!found || found.delivery.webhookId !== webhookIdOf(params)) throw notFound('delivery')
  return found
}

export const webhookDeliveryOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/webhooks/{token}/deliveries',
    summary: 'What was and is to be sent to a webhook, newest first',
    permission: 'webhook:write',
    query: z.strictObject({ ...pageInput, status: z.array(z.enum(deliveryStates)).optional() }),
    answers: { 200: 'WebhookDeliveryList' },
    async run({ actor, params, query: { status: state, ...query } }) {
      const page = await listDeliveries(actor, { webhookId: webhookIdOf(params), state, ...query })
      return { data: page.rows.map(deliveryJson), page: { cursor: page.cursor, has_more: page.hasMore } }
    },
  }),
  operation({
    method: 'get',
    path: '/v1/webhooks/{token}/deliveries/{delivery}',
    summary: 'A message with its body and every attempt',
    permission: 'webhook:write',
    answers: { 200: 'WebhookDeliveryWithAttempts' },
    async run({ actor, params }) {
      const { delivery, body, attempts } = await deliveryOf(actor, params)
      return { data: { ...deliveryJson(delivery), request_body: body, attempts: attempts.map(attemptJson) } }
    },
  }),
  operation({
    method: 'post',
    path: '/v1/webhooks/{token}/deliveries/{delivery}/replay',
    summary: 'Send a message once more, under the id it had',
    permission: 'webhook:write',
    body: noBody,
    answers: { 202: 'WebhookDelivery' },
    async run({ actor, params, write }) {
      const { delivery } = await deliveryOf(actor, params)
      return write(async (tx) => {
        await replayDelivery(actor, { deliveryId: delivery.id }, tx)
        const again = await getDelivery(actor, { deliveryId: delivery.id }, tx)
        return { status: 202, data: deliveryJson(again.delivery) }
      })
    },
  }),
]
