import 'server-only'
import { command } from '@/lib/commands'
import { AppError, notFound } from '@/lib/kernel/errors'
import { lockWebhook, webhookEvent } from '../access'
import { replayDeliveryInput } from '../schema'

/** Sends a message once more, with all its retries: the same id, so that a receiver knows it when it comes twice. */
export const replayDelivery = command({
  name: 'webhook.replay_delivery',
  permission: 'webhook:write',
  input: replayDeliveryInput,
  async run({ tx, at, record }, { deliveryId }) {
    const where = { id: deliveryId, environmentId: tx.environmentId }
    const found = await tx.prisma.webhookDelivery.findFirst({ where, select: { endpointId: true } })
    if (!found) throw notFound('delivery')
    const row = await lockWebhook(tx, found.endpointId)
    if (!row.enabled || row.pausedAt)
      throw new AppError('conflict', 'webhook_not_active', 'This webhook is not active. Enable it first.')
    const { count } = await tx.prisma.webhookDelivery.updateMany({
      where: { ...where, OR: [{ claimedUntil: null }, { claimedUntil: { lte: at } }] },
      data: { state: 'pending', tries: 0, nextAttemptAt: at, claimedUntil: null, endedAt: null },
    })
    if (count === 0)
      throw new AppError(
        'conflict',
        'delivery_under_way',
        'This message is being sent right now. Look again in a moment.',
      )
    record(webhookEvent(row, 'delivery_replayed', { deliveryId }))
    return { deliveryId, webhookId: row.id }
  },
})
