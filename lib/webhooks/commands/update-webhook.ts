import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { lockWebhook, refuseTarget, viewWebhook, webhookEvent } from '../access'
import { updateWebhookInput } from '../schema'
import { openHeaders, sealHeaders } from '../secrets'

/** Changes what is named; what waits already goes to the new address. */
export const updateWebhook = command({
  name: 'webhook.update',
  permission: 'webhook:write',
  input: updateWebhookInput,
  async run({ tx, at, record }, { webhookId, headers, ...given }) {
    const row = await lockWebhook(tx, webhookId)
    if (given.url !== undefined) refuseTarget(given.url)
    const members = Object.keys(given) as (keyof typeof given)[]
    const changed: string[] = members.filter(
      (member) => given[member] !== undefined && !isDeepStrictEqual(given[member], row[member]),
    )
    if (headers !== undefined && !isDeepStrictEqual(headers ?? {}, openHeaders(row.headers, row.id)))
      changed.push('headers')
    if (changed.length === 0) return unchanged(viewWebhook(row, at))
    const written = await tx.prisma.webhookEndpoint.update({
      where: { id: row.id },
      data: {
        ...given,
        ...(headers === undefined ? {} : { headers: sealHeaders(headers, row.id) }),
        updatedAt: at,
      },
    })
    record(webhookEvent(written, 'updated', { changed, events: written.events }))
    return viewWebhook(written, at)
  },
})
