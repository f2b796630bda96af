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

/**
 * A page of a list that fits in memory, after the row the token names; `shown` says which rows count. @throws AppError
 * `invalid` invalid_cursor where that row is gone
 */
export function slice<Row extends { id: string }>(
  all: readonly Row[],
  page: { maxResults: number; nextToken?: string },
  scope: string,
  shown: (row: Row) => boolean = () => true,
): { rows: Row[]; nextToken?: string } {
  const after = readToken(scope, page.nextToken)?.[0]
  const at = all.findIndex(({ id }) => id === after)
  if (after !== undefined && at < 0)
    throw new AppError('invalid', 'invalid_cursor', 'What nextToken names is gone. Begin again.', {
      field: 'nextToken',
    })
  const left = all.slice(at + 1).filter(shown)
  const rows = left.slice(0, page.maxResults)
  const last = rows.at(-1)
  return { rows, ...(last && left.length > rows.length ? { nextToken: makeToken(scope, [last.id]) } : {}) }
}
