export const inflections = ['kebab', 'camel', 'snake'] as const
export type Inflection = (typeof inflections)[number]

const kebab = (key: string) =>
  key
    .replace(/_/g, '-')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()

const write: Record<Inflection, (key: string) => string> = {
  kebab: (key) => key,
  snake: (key) => key.replaceAll('-', '_'),
  camel: (key) => key.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
}

/** Since this version the keys of a case's own fields stay as the template spells them. */
const fieldsStaySince = '2025-10-27'

/** Below these stand somebody else's own keys, whatever the version. */
const foreign = new Set(['payload-filter', 'custom-http-headers', 'json-schema'])

/** A document in the inflection its reader asked for. */
export function inflect(value: unknown, inflection: Inflection, version: string, within = ''): unknown {
  if (Array.isArray(value)) return value.map((entry) => inflect(entry, inflection, version, within))
  if (!(value instanceof Object)) return value
  if (foreign.has(within) || (within === 'fields' && version >= fieldsStaySince)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      write[inflection](within === 'fields' ? kebab(key) : key),
      inflect(member, inflection, version, key),
    ]),
  )
}

/** A request's keys, whichever of the three inflections they come in, as kebab case; what stands below `fields` is the caller's. */
export function deflect(value: unknown, within = ''): unknown {
  if (Array.isArray(value)) return value.map((entry) => deflect(entry, within))
  if (!(value instanceof Object)) return value
  if (within === 'fields' || foreign.has(within)) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [kebab(key), deflect(member, kebab(key))]))
}
