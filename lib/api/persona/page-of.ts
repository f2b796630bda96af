import { AppError } from '@/lib/kernel/errors'
import { pageLinks } from './links'
import type { PersonaQuery } from './operation'
import type { Resource } from './resource'

/** The page that was asked for, of a list that is short enough to be held whole. @throws AppError `invalid` invalid_cursor */
export function pageOf(
  all: readonly Resource[],
  { size, after, before }: Pick<PersonaQuery, 'size' | 'after' | 'before'>,
  url: URL,
) {
  const place = (id: string) => {
    const found = all.findIndex((resource) => resource.id === id)
    if (found < 0)
      throw new AppError('invalid', 'invalid_cursor', 'page.after and page.before must be ids of this list', {
        field: 'page',
      })
    return found
  }
  const end = before === undefined ? undefined : place(before)
  const start = end === undefined ? (after === undefined ? 0 : place(after) + 1) : Math.max(0, end - size)
  const data = all.slice(start, end ?? start + size)
  const ids = { first: data[0]?.id, last: data.at(-1)?.id }
  return { data, links: pageLinks(url, ids, { next: start + data.length < all.length, previous: start > 0 }) }
}
