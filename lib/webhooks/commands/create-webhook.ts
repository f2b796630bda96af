import 'server-only'
import { command } from '@/lib/commands'
import { newId } from '@/lib/kernel/new-id'
import { refuseTarget, viewWebhook, webhookEvent } from '../access'
import { createWebhookInput, type WebhookView } from '../schema'
import { newSecret, sealHeaders, sealSecret } from '../secrets'

/** Makes an endpoint and gives its signing secret beside it. @throws AppError `invalid` for an address nothing may be sent to */
export const createWebhook = command({
  name: 'webhook.create',
  permission: 'webhook:write',
  input: createWebhookInput,
  async run({ tx, at, record }, { headers, ...input }): Promise<{ webhook: WebhookView; secret: string }> {
    refuseTarget(input.url)
    const id = newId()
    const secret = newSecret[input.style]()
    const row = await tx.prisma.webhookEndpoint.create({
      data: {
        ...input,
        id,
        environmentId: tx.environmentId,
        name: input.name ?? new URL(input.url).host,
        secret: sealSecret(secret, id),
        headers: sealHeaders(headers, id),
        createdAt: at,
        updatedAt: at,
      },
    })
    const { events, style, enabled } = input
    record(webhookEvent(row, 'created', { events, style, enabled }))
    return { webhook: viewWebhook(row, at), secret }
  },
})
