import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { lockWebhook, viewWebhook, webhookEvent } from '../access'
import { cancelDeliveries } from '../cancel-deliveries'
import { webhookIdInput } from '../schema'

/** Stops an endpoint: what waits is called off, and events of the time until it is enabled are not sent. */
export const disableWebhook = command({
  name: 'webhook.disable',
  permission: 'webhook:write',
  input: webhookIdInput,
  async run({ tx, at, record }, { webhookId }) {
    const row = await lockWebhook(tx, webhookId)
    if (!row.enabled) return unchanged(viewWebhook(row, at))
    const written = await tx.prisma.webhookEndpoint.update({
      where: { id: row.id },
      data: { enabled: false, pausedAt: null, failingSince: null, updatedAt: at },
    })
    record(webhookEvent(written, 'disabled', { cancelled: await cancelDeliveries(tx, row.id, at) }))
    return viewWebhook(written, at)
  },
})
