/** One column of an order: SQL that is never null, its type, and which way. */
export interface SortColumn {
  sql: string
  cast: string
  descending: boolean
}

export const orderSql = (columns: readonly SortColumn[]): string =>
  columns.map(({ sql, descending }) => `${sql}${descending ? ' desc' : ''}`).join(', ')

/**
 * What comes after a row, in an order whose columns may go different ways: behind it in the first column, or level there and
 * behind it in the second, and so on. `value` puts a parameter in and names it.
 */
export function afterSql(
  columns: readonly SortColumn[],
  keys: readonly (string | number | null)[],
  value: (given: unknown) => string,
): string {
  const given = columns.map(({ cast }, at) => `${value(keys[at])}::${cast}`)
  const parts = columns.map(({ sql, descending }, at) => {
    const level = columns.slice(0, at).map((column, before) => `${column.sql} = ${given[before]}`)
    return [...level, `${sql} ${descending ? '<' : '>'} ${given[at]}`].join(' and ')
  })
  // says nothing more, but tells the planner where in the first column's index to begin
  const [first] = columns
  const begins = first ? `${first.sql} ${first.descending ? '<=' : '>='} ${given[0]} and ` : ''
  return `(${begins}(${parts.map((part) => `(${part})`).join(' or ')}))`
}
