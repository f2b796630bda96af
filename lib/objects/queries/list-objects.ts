import 'server-only'
import { z } from 'zod'
import type { AttachedObject } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { AppError, notFound } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import { decodeCursor, encodeCursor, type Page, pageInput } from '@/lib/kernel/page'
import { query } from '@/lib/queries'
import { objectTypes } from '../names'
import type { ObjectView } from '../view'

const viewOf = (row: AttachedObject): ObjectView => ({
  id: row.id,
  type: row.type as ObjectView['type'],
  title: row.title,
  status: row.status,
  externalReference: row.externalReference,
  occurredAt: row.occurredAt?.toISOString() ?? null,
  data: row.data as Record<string, unknown>,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})

/** @throws AppError `not_found` */
export async function findObjectView(tx: Tx, id: string): Promise<ObjectView> {
  const row = await tx.prisma.attachedObject.findFirst({ where: { id, environmentId: tx.environmentId } })
  if (!row) throw notFound('object')
  return viewOf(row)
}

export const getObject = query({
  permission: 'object:read',
  input: z.strictObject({ objectId: z.uuid() }),
  run: ({ tx }, { objectId }) => findObjectView(tx, objectId),
})

/** Objects of the environment, newest first. @throws AppError `invalid` invalid_cursor */
export const listObjects = query({
  permission: 'object:read',
  input: z.strictObject({
    ...pageInput,
    type: z.array(z.enum(objectTypes)).optional(),
    status: z.array(z.string().max(100)).max(100).optional(),
    externalReference: z.array(z.string().max(255)).max(100).optional(),
  }),
  async run({ tx }, input): Promise<Page<ObjectView>> {
    const [after] = input.cursor === undefined ? [] : (decodeCursor(input.cursor, 1) ?? [''])
    if (after !== undefined && !isUuid(String(after)))
      throw new AppError('invalid', 'invalid_cursor', 'cursor is not one of this list.', { field: 'cursor' })
    const found = await tx.prisma.attachedObject.findMany({
      where: {
        environmentId: tx.environmentId,
        id: after === undefined ? undefined : { lt: String(after) },
        type: input.type && { in: input.type },
        status: input.status && { in: input.status },
        externalReference: input.externalReference && { in: input.externalReference },
      },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
    })
    const rows = found.slice(0, input.limit).map(viewOf)
    const last = rows.at(-1)
    const hasMore = found.length > input.limit
    return { rows, cursor: hasMore && last ? encodeCursor([last.id]) : null, hasMore }
  },
})
