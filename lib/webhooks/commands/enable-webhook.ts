import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { lockWebhook, viewWebhook, webhookEvent } from '../access'
import { webhookIdInput } from '../schema'

/** Sets a disabled or paused endpoint to work again; what waited through a pause goes out now. */
export const enableWebhook = command({
  name: 'webhook.enable',
  permission: 'webhook:write',
  input: webhookIdInput,
  async run({ tx, at, record }, { webhookId }) {
    const row = await lockWebhook(tx, webhookId)
    if (row.enabled && !row.pausedAt) return unchanged(viewWebhook(row, at))
    const written = await tx.prisma.webhookEndpoint.update({
      where: { id: row.id },
      data: { enabled: true, pausedAt: null, failingSince: null, updatedAt: at },
    })
    const { count } = await tx.prisma.webhookDelivery.updateMany({
      where: { endpointId: row.id, state: 'pending' },
      data: { nextAttemptAt: at },
    })
    record(webhookEvent(written, 'enabled', { waiting: count }))
    return viewWebhook(written, at)
  },
})
