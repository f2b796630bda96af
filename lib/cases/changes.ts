/** One thing that changed, by the name the timeline uses: `title`, `fields.country`, `metadata.plan`. */
export interface Change {
  field: string
  from: unknown
  to: unknown
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** The members of `next` that differ from `before`. */
export const changedKeys = (before: Record<string, unknown>, next: Record<string, unknown>, prefix: string): Change[] =>
  [...new Set([...Object.keys(next), ...(prefix ? Object.keys(before) : [])])]
    .filter((key) => !same(before[key], next[key]))
    .map((key) => ({ field: prefix + key, from: before[key] ?? null, to: next[key] ?? null }))

/** Key by key over what is stored; null takes a key away. */
export const merged = (
  stored: Record<string, unknown>,
  given: Record<string, unknown> | undefined,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries({ ...stored, ...given }).filter(([, value]) => value !== null))
