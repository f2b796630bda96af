import type { FieldFilter } from './field-filter'
import type { SearchClause } from './search-schema'
import type { Subject } from './search-subjects'

/** A value that every case found holds in that field. */
export interface Needle {
  key: string
  value: string | number | boolean
}

/** What a query asks of every case by equality with a field's value; whatever stands under `or` and `not` says nothing. */
export function needlesOfClause(clause: SearchClause): Needle[] {
  if ('and' in clause) return clause.and.flatMap(needlesOfClause)
  if ('or' in clause || 'not' in clause) return []
  const { attribute, operator, value } = clause
  if (!attribute.startsWith('fields.') || operator !== 'eq' || value === null) return []
  return [{ key: attribute.slice('fields.'.length), value }]
}

/** The same of a filter. A text that may stand for a list or a structure is compared as text, and found by reading. */
export function needlesOfFilter(filter: FieldFilter<Subject>): Needle[] {
  if ('all' in filter) return filter.all.flatMap(needlesOfFilter)
  if (!('subject' in filter) || filter.comparison !== 'equal' || typeof filter.subject === 'string') return []
  const { subject, value } = filter
  if (value === null || subject.type === 'instant' || /^($|[[{])/.test(String(value))) return []
  return [{ key: subject.field, value }]
}
