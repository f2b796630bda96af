import { z } from 'zod'
import { AppError } from '@/lib/kernel/errors'
import { decodeCursor, encodeCursor, pageInput } from '@/lib/kernel/page'
import type { Answer } from './operation'

export const pageQuery = z.strictObject(pageInput)

/** A page of a list that is small enough to be read whole; the cursor names the last row seen. */
export function pageOf<Row>(
  rows: Row[],
  query: z.output<typeof pageQuery>,
  idOf: (row: Row) => string,
  draw: (row: Row) => unknown,
): Answer {
  const start = query.cursor === undefined ? 0 : rows.findIndex((row) => idOf(row) === lastSeen(query.cursor ?? '')) + 1
  const shown = rows.slice(start, start + query.limit)
  const last = shown.at(-1)
  const hasMore = start + shown.length < rows.length
  return {
    data: shown.map(draw),
    page: { cursor: hasMore && last ? encodeCursor([idOf(last)]) : null, has_more: hasMore },
  }
}

function lastSeen(cursor: string): string {
  const [id] = decodeCursor(cursor, 1) ?? []
  if (typeof id === 'string') return id
  throw new AppError('invalid', 'invalid_cursor', 'cursor is not one of this list.', { field: 'cursor' })
}
