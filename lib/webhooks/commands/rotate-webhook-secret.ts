import 'server-only'
import { command } from '@/lib/commands'
import { lockWebhook, viewWebhook, webhookEvent } from '../access'
import type { WebhookStyle } from '../names'
import { rotateWebhookSecretInput } from '../schema'
import { newSecret, sealSecret } from '../secrets'

/** A new signing secret; that of now signs beside it for a while, so that receivers change over without losing a message. */
export const rotateWebhookSecret = command({
  name: 'webhook.rotate_secret',
  permission: 'webhook:write',
  input: rotateWebhookSecretInput,
  async run({ tx, at, record }, { webhookId, expiresInSeconds }) {
    const row = await lockWebhook(tx, webhookId)
    const secret = newSecret[row.style as WebhookStyle]()
    const previousExpiresAt = new Date(at.getTime() + expiresInSeconds * 1000)
    const written = await tx.prisma.webhookEndpoint.update({
      where: { id: row.id },
      data: { secret: sealSecret(secret, row.id), previousSecret: row.secret, previousExpiresAt, updatedAt: at },
    })
    record(webhookEvent(written, 'secret_rotated', { previousExpiresAt: previousExpiresAt.toISOString() }))
    return { webhook: viewWebhook(written, at), secret }
  },
})
