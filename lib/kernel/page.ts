import { z } from 'zod'

/** One page of a list. `cursor` asks for the next; there are no page numbers, since rows move while people read. */
export interface Page<Row> {
  rows: Row[]
  cursor: string | null
  hasMore: boolean
}

export const pageInput = {
  limit: z.coerce
    .number('limit is a whole number from 1 to 100.')
    .int('limit is a whole number from 1 to 100.')
    .min(1, 'limit is at least 1.')
    .max(100, 'limit is at most 100.')
    .default(25),
  cursor: z.string().max(1000).optional(),
}

/** Sort values of the last row -> an opaque cursor. */
export const encodeCursor = (values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

/** The values of a cursor made for the same sort (`arity` of them), or null when it is not one. */
export function decodeCursor(cursor: string, arity: number): (string | number)[] | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(values) || values.length !== arity) return null
    return values.every((value) => typeof value === 'string' || typeof value === 'number') ? values : null
  } catch {
    return null
  }
}
