import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { accessWebhook, viewWebhook, webhookEvent } from '../access'
import { pauseWebhookInput } from '../schema'

/** The engine gives up on an endpoint for now: events keep waiting for it until somebody enables it. The bell tells admins. */
export const pauseWebhook = command({
  name: 'webhook.pause',
  permission: 'webhook:write',
  input: pauseWebhookInput,
  async run({ tx, at, record }, { webhookId, failingSince }) {
    await tx.prisma.$queryRaw`select 1 from webhook_endpoints where id = ${webhookId}::uuid for no key update`
    const row = await accessWebhook(tx, webhookId)
    // enabled anew, changed or paused by another worker since the attempt that asks for this
    if (row.pausedAt || row.archivedAt || !row.enabled || row.failingSince?.toISOString() !== failingSince)
      return unchanged(viewWebhook(row, at))
    const written = await tx.prisma.webhookEndpoint.update({
      where: { id: row.id },
      data: { pausedAt: at, updatedAt: at },
    })
    record(webhookEvent(written, 'paused', { failingSince }))
    return viewWebhook(written, at)
  },
})
