import 'server-only'
import { AppError, notFound } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import { decodeCursor, encodeCursor, type Page } from '@/lib/kernel/page'
import { query } from '@/lib/queries'
import { accessWebhook } from '../access'
import type { DeliveryState } from '../names'
import { type AttemptView, type DeliveryView, listDeliveriesInput, replayDeliveryInput } from '../schema'

const newestAttempt = { orderBy: { number: 'desc' }, take: 1 } as const

interface DeliveryRow {
  id: string
  endpointId: string
  eventId: string
  eventName: string
  state: string
  attempts: number
  nextAttemptAt: Date | null
  createdAt: Date
  endedAt: Date | null
  log: { status: number | null; failure: string | null; milliseconds: number }[]
}

const viewDelivery = (row: DeliveryRow): DeliveryView => ({
  id: row.id,
  webhookId: row.endpointId,
  eventId: row.eventId,
  eventName: row.eventName,
  state: row.state as DeliveryState,
  attempts: row.attempts,
  nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  lastStatus: row.log[0]?.status ?? null,
  lastFailure: row.log[0]?.failure ?? null,
  lastMilliseconds: row.log[0]?.milliseconds ?? null,
})

/** What was and is to be sent to an endpoint, newest first. @throws AppError `not_found`, `invalid` invalid_cursor */
export const listDeliveries = query({
  permission: 'webhook:write',
  input: listDeliveriesInput,
  async run({ tx }, input): Promise<Page<DeliveryView>> {
    await accessWebhook(tx, input.webhookId)
    const [after] = input.cursor === undefined ? [] : (decodeCursor(input.cursor, 1) ?? [''])
    if (after !== undefined && !isUuid(String(after)))
      throw new AppError('invalid', 'invalid_cursor', 'cursor is not one of this list.', { field: 'cursor' })
    const found = await tx.prisma.webhookDelivery.findMany({
      where: {
        endpointId: input.webhookId,
        state: input.state && { in: input.state },
        id: after === undefined ? undefined : { lt: String(after) },
      },
      omit: { body: true },
      include: { log: newestAttempt },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
    })
    const rows = found.slice(0, input.limit).map(viewDelivery)
    const last = rows.at(-1)
    const hasMore = found.length > input.limit
    return { rows, cursor: hasMore && last ? encodeCursor([last.id]) : null, hasMore }
  },
})

/** One message with what was sent and every attempt, newest first. @throws AppError `not_found` */
export const getDelivery = query({
  permission: 'webhook:write',
  input: replayDeliveryInput,
  async run({ tx }, { deliveryId }): Promise<{ delivery: DeliveryView; body: string | null; attempts: AttemptView[] }> {
    const row = await tx.prisma.webhookDelivery.findFirst({
      where: { id: deliveryId, environmentId: tx.environmentId },
      include: { log: { orderBy: { number: 'desc' }, take: 100 } },
    })
    if (!row) throw notFound('delivery')
    return {
      delivery: viewDelivery(row),
      body: row.body,
      attempts: row.log.map(({ number, at, milliseconds, status, failure, message, excerpt }) => ({
        number,
        at: at.toISOString(),
        milliseconds,
        status,
        failure,
        message,
        excerpt,
      })),
    }
  },
})
