import { createHash, createHmac } from 'node:crypto'
import { env } from '@/lib/env'
import { AppError } from '@/lib/kernel/errors'

/** What a page token belongs to: the operation, its domain, and all it was asked with but the page. */
export const scopeOf = (path: string, asked: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([path, asked]))
    .digest('base64url')
    .slice(0, 16)

const seal = (scope: string, text: string): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`${scope} ${text}`).digest('base64url').slice(0, 22)

/** A place in that query, sealed, so that nobody makes one up. */
export function makeToken(scope: string, after: readonly (string | number | null)[]): string {
  const text = Buffer.from(JSON.stringify(after)).toString('base64url')
  return `${text}.${seal(scope, text)}`
}

/** The place a token stands for; null for the first page. @throws AppError `invalid` invalid_cursor where it is of another query */
export function readToken(scope: string, token: string | undefined): (string | number | null)[] | null {
  if (!token) return null
  const [text = '', given] = token.split('.')
  if (given === seal(scope, text)) return JSON.parse(Buffer.from(text, 'base64url').toString())
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
