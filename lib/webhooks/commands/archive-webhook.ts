import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { accessWebhook, viewWebhook, webhookEvent } from '../access'
import { cancelDeliveries } from '../cancel-deliveries'
import { webhookIdInput } from '../schema'

/** Puts an endpoint away for good: nothing more is sent, its log stays as long as logs are kept. */
export const archiveWebhook = command({
  name: 'webhook.archive',
  permission: 'webhook:write',
  input: webhookIdInput,
  async run({ tx, at, record }, { webhookId }) {
    const row = await accessWebhook(tx, webhookId)
    if (row.archivedAt) return unchanged(viewWebhook(row, at))
    const written = await tx.prisma.webhookEndpoint.update({
      where: { id: row.id },
      data: { archivedAt: at, updatedAt: at },
    })
    record(webhookEvent(written, 'archived', { cancelled: await cancelDeliveries(tx, row.id, at) }))
    return viewWebhook(written, at)
  },
})
