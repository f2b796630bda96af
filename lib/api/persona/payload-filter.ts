import { isDeepStrictEqual } from 'node:util'

/**
 * Whether a message has all that a filter names: objects member by member, arrays entry by entry in any order, `$or` where one
 * of several will do.
 */
export function matchesFilter(value: unknown, filter: unknown): boolean {
  if (Array.isArray(filter))
    return Array.isArray(value) && filter.every((wanted) => value.some((entry) => matchesFilter(entry, wanted)))
  if (!(filter instanceof Object)) return isDeepStrictEqual(value, filter)
  return Object.entries(filter).every(([key, wanted]) =>
    key === '$or'
      ? Array.isArray(wanted) && wanted.some((choice) => matchesFilter(value, choice))
      : value instanceof Object && matchesFilter((value as Record<string, unknown>)[key], wanted),
  )
}
