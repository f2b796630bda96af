/** What a comparison of values is made with: which SQL gives the value, and how values compare. */
export interface Searchable {
  sql: string
  type: 'text' | 'number' | 'boolean' | 'instant'
  /** Equal without regard to upper and lower case. */
  anyCase?: true
}

export type Comparison = 'equal' | 'contains' | 'more' | 'at_least' | 'less' | 'at_most'

/** A document of comparisons. Leaves name what they compare by a word that the caller turns into SQL. */
export type FieldFilter<Subject> =
  | { subject: Subject; comparison: Comparison; value: string | number | boolean | null }
  | { not: FieldFilter<Subject> }
  | { all: FieldFilter<Subject>[] }
  | { any: FieldFilter<Subject>[] }
  | { tag: { key?: string; value?: string } }

/** Puts a parameter in and names it. */
export type Value = (given: unknown) => string

const casts: Record<Searchable['type'], string> = {
  text: 'text',
  number: 'numeric',
  boolean: 'boolean',
  instant: 'timestamptz',
}
const marks: Record<Exclude<Comparison, 'equal' | 'contains'>, string> = {
  more: '>',
  at_least: '>=',
  less: '<',
  at_most: '<=',
}

/** The filter as SQL that is true or false and never null: a value that is missing matches nothing, except as missing. */
export function filterSql<Subject>(
  filter: FieldFilter<Subject>,
  searchable: (subject: Subject) => Searchable,
  value: Value,
): string {
  if ('not' in filter) return `not ${filterSql(filter.not, searchable, value)}`
  if ('all' in filter) return joined(filter.all, ' and ', 'true')
  if ('any' in filter) return joined(filter.any, ' or ', 'false')
  if ('tag' in filter) return tagSql(filter.tag, value)
  const { sql, type, anyCase } = searchable(filter.subject)
  const { comparison } = filter
  if (filter.value === null) return `(${sql} is null)`
  if (comparison === 'contains') return `coalesce(${sql} ilike ${value(`%${literal(String(filter.value))}%`)}, false)`
  const given = `${value(filter.value)}::${casts[type]}`
  if (comparison === 'equal')
    return anyCase ? `coalesce(lower(${sql}) = lower(${given}), false)` : `coalesce(${sql} = ${given}, false)`
  return `coalesce(${sql} ${marks[comparison]} ${given}, false)`

  function joined(parts: FieldFilter<Subject>[], by: string, none: string): string {
    return parts.length === 0 ? none : `(${parts.map((part) => filterSql(part, searchable, value)).join(by)})`
  }
}

/** A tag is a word or `key=value`. */
function tagSql(tag: { key?: string; value?: string }, value: Value): string {
  const { key, value: wanted } = tag
  if (key !== undefined && wanted !== undefined)
    return `(c.tags @> array[${value(wanted === '' ? key : `${key}=${wanted}`)}::text])`
  const part =
    key !== undefined
      ? `split_part(tag, '=', 1) = ${value(key)}`
      : `substr(tag, length(split_part(tag, '=', 1)) + 2) = ${value(wanted)}`
  return `exists (select 1 from unnest(c.tags) tag where ${part})`
}

/** Text that a pattern matches as it stands. */
export const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** A member of a JSON document as a value of that type; null where it is missing or of another. */
export function memberSql(document: string, key: string, type: Searchable['type'], value: Value): Searchable {
  const name = `${value(key)}::text`
  const text = `nullif(${document}->>${name}, '')`
  if (type === 'text') return { type, sql: text }
  if (type === 'instant')
    return { type, sql: `case when pg_input_is_valid(${text}, 'timestamptz') then (${text})::timestamptz end` }
  const json = type === 'number' ? 'number' : 'boolean'
  return { type, sql: `case when jsonb_typeof(${document}->${name}) = '${json}' then (${text})::${casts[type]} end` }
}
