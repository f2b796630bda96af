import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/kernel/clock'
import { query } from '@/lib/queries'
import { accessWebhook, viewWebhook } from '../access'
import { type WebhookView, webhookIdInput } from '../schema'
import { openHeaders, validSecrets } from '../secrets'

/** The environment's endpoints, newest first; those put away come on request. */
export const listWebhooks = query({
  permission: 'webhook:write',
  input: z.strictObject({ archived: z.boolean().default(false) }),
  async run({ tx }, { archived }): Promise<WebhookView[]> {
    const rows = await tx.prisma.webhookEndpoint.findMany({
      where: { environmentId: tx.environmentId, ...(archived ? {} : { archivedAt: null }) },
      orderBy: { id: 'desc' },
      take: 1000,
    })
    const at = now()
    return rows.map((row) => viewWebhook(row, at))
  },
})

/** @throws AppError `not_found` */
export const getWebhook = query({
  permission: 'webhook:write',
  input: webhookIdInput,
  run: async ({ tx }, { webhookId }): Promise<WebhookView> => viewWebhook(await accessWebhook(tx, webhookId), now()),
})

/** What only the owner of an endpoint may see: its secrets, the newest first, and its headers. @throws AppError `not_found` */
export const revealWebhook = query({
  permission: 'webhook:write',
  input: webhookIdInput,
  async run({ tx }, { webhookId }) {
    const row = await accessWebhook(tx, webhookId)
    const secrets = validSecrets(row, now())
    return {
      webhook: viewWebhook(row, now()),
      secrets: secrets.map(({ value, expiresAt }) => ({ value, expiresAt: expiresAt?.toISOString() ?? null })),
      headers: openHeaders(row.headers, row.id),
    }
  },
})
