import 'server-only'
import type { WebhookEndpoint } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { AppError, notFound } from '@/lib/kernel/errors'
import { ownNetwork } from '@/lib/outbound/network'
import { targetProblem } from '@/lib/outbound/target'
import type { WebhookStyle } from './names'
import { webhookStatus } from './names'
import type { WebhookOptions, WebhookView } from './schema'
import { openHeaders } from './secrets'

export type WebhookRow = WebhookEndpoint

/** An endpoint of this environment. @throws AppError `not_found` */
export async function accessWebhook(tx: Tx, webhookId: string): Promise<WebhookRow> {
  const row = await tx.prisma.webhookEndpoint.findFirst({ where: { id: webhookId, environmentId: tx.environmentId } })
  if (!row) throw notFound('webhook')
  return row
}

/** The same, held against other writers. @throws AppError `not_found`; `conflict` webhook_archived */
export async function lockWebhook(tx: Tx, webhookId: string): Promise<WebhookRow> {
  await tx.prisma.$queryRaw`select 1 from webhook_endpoints where id = ${webhookId}::uuid for no key update`
  const row = await accessWebhook(tx, webhookId)
  if (row.archivedAt)
    throw new AppError('conflict', 'webhook_archived', 'This webhook is archived. Make a new one, or a copy of it.')
  return row
}

/** @throws AppError `invalid` for an address nothing may be sent to */
export function refuseTarget(url: string): void {
  const problem = targetProblem(url, ownNetwork())
  if (problem) throw new AppError('invalid', problem.code, problem.message, { field: 'url' })
}

/** What the trail keeps of an endpoint: not its whole address, which can hold a secret. */
export const webhookEvent = (row: Pick<WebhookRow, 'id' | 'name' | 'url'>, verb: string, more: object = {}) => ({
  type: `webhook.${verb}`,
  subjectType: 'webhook',
  subjectId: row.id,
  payload: { name: row.name, host: new URL(row.url).host, ...more },
})

const iso = (date: Date | null) => date?.toISOString() ?? null

export const viewWebhook = (row: WebhookRow, at: Date): WebhookView => ({
  id: row.id,
  name: row.name,
  description: row.description,
  url: row.url,
  events: row.events,
  style: row.style as WebhookStyle,
  status: webhookStatus(row),
  headerNames: Object.keys(openHeaders(row.headers, row.id)),
  options: row.options as WebhookOptions,
  previousExpiresAt: row.previousExpiresAt && row.previousExpiresAt > at ? iso(row.previousExpiresAt) : null,
  failingSince: iso(row.failingSince),
  pausedAt: iso(row.pausedAt),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})
