import { createHash } from 'node:crypto'
import { AppError } from '@/lib/kernel/errors'

/** What a page token belongs to: the operation, its domain, and all it was asked with but the page. */
export const scopeOf = (path: string, asked: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([path, asked]))
    .digest('base64url')
    .slice(0, 16)

export const makeToken = (scope: string, after: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify([scope, ...after])).toString('base64url')

/** The place a token stands for; null for the first page. @throws AppError `invalid` invalid_cursor where it is of another query */
export function readToken(scope: string, token: string | undefined): (string | number | null)[] | null {
  if (!token) return null
  try {
    const read: unknown = JSON.parse(Buffer.from(token, 'base64url').toString())
    if (Array.isArray(read) && read[0] === scope && read.slice(1).every((part) => part === null || ['string', 'number'].includes(typeof part)))
      return read.slice(1)
  } catch {
    // refused below, like one of another query
  }
  throw new AppError('invalid', 'invalid_cursor', 'nextToken is not one of this query.', { field: 'nextToken' })
}

/** A page of a list that fits in memory, after the id the token names; the list is in the order of its ids. */
export function slice<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  page: { maxResults: number; nextToken?: string },
  scope: string,
): { rows: Row[]; nextToken?: string } {
  const after = readToken(scope, page.nextToken)?.[0]
  const from = after === undefined ? 0 : rows.findIndex((row) => idOf(row) > String(after))
  const shown = from < 0 ? [] : rows.slice(from, from + page.maxResults)
  const last = shown.at(-1)
  const more = last !== undefined && from + page.maxResults < rows.length
  return { rows: shown, ...(more ? { nextToken: makeToken(scope, [idOf(last)]) } : {}) }
}
