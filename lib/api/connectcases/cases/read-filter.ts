import type { Comparison, FieldFilter, Searchable } from '@/lib/cases/field-filter'
import type { Subject, SubjectName } from '@/lib/cases/search-subjects'
import { fieldTypeOf } from '@/lib/fields/types/registry'
import { lastOf } from '../arns'
import { isEmptyUnion, storedValue, textOf } from '../fields/values'
import { fieldOf, type WireField, type WireFields } from '../fields/wire-fields'
import { ownId } from '../people'
import { type ComparisonName, refuseFilter, type WireFilter } from './filter-shapes'

const comparisonOf: Record<ComparisonName, Comparison> = {
  equalTo: 'equal',
  contains: 'contains',
  greaterThan: 'more',
  greaterThanOrEqualTo: 'at_least',
  lessThan: 'less',
  lessThanOrEqualTo: 'at_most',
}

const subjectNames: Record<string, SubjectName> = {
  case_id: 'id',
  title: 'title',
  status: 'status',
  reference_number: 'reference',
  assigned_user: 'assignee',
  assigned_queue: 'queue',
  created_datetime: 'created_at',
  last_updated_datetime: 'updated_at',
  last_closed_datetime: 'closed_at',
  last_reopened_datetime: 'reopened_at',
  next_sla_breach_datetime: 'next_target_at',
  created_by: 'creator',
  last_updated_user: 'last_actor',
}

const types: Record<WireField['type'], Searchable['type']> = {
  Text: 'text',
  Number: 'number',
  Boolean: 'boolean',
  DateTime: 'instant',
  SingleSelect: 'text',
  Url: 'text',
  User: 'text',
}

/** What a search compares when it compares this field. */
export const subjectOf = ({ id, key, type }: WireField): Subject =>
  subjectNames[id] ?? { field: key ?? id, type: types[type] }

/** Amazon's filter in our words. @throws AppError `invalid` invalid_filter */
export function readFilter<Sub>(
  filter: WireFilter,
  fields: WireFields,
  domainId: string,
  subject: (field: WireField) => Sub,
): FieldFilter<Sub> {
  const inner = (part: WireFilter) => readFilter(part, fields, domainId, subject)
  if (filter.not) return { not: inner(filter.not) }
  if (filter.andAll) return { all: filter.andAll.map(inner) }
  if (filter.orAll) return { any: filter.orAll.map(inner) }
  if (filter.tag)
    return { tag: { key: filter.tag.equalTo?.key?.replaceAll('=', '%3D'), value: filter.tag.equalTo?.value } }
  const [name, given] = Object.entries(filter.field ?? {}).find(([, member]) => member !== undefined) ?? []
  if (!name || !given) throw refuseFilter('A field filter names one comparison.')
  const field = fieldOf(fields, given.id)
  const comparison = comparisonOf[name as ComparisonName]
  refuseMisfit(field, comparison, isEmptyUnion(given.value))
  const read = storedValue(field, given.value)
  if ('problem' in read) throw refuseFilter(read.problem.message)
  const value = isEmptyUnion(given.value) ? null : comparable(field, read.value, textOf(given.value), domainId)
  return { subject: subject(field), comparison, value }
}

function refuseMisfit(field: WireField, comparison: Comparison, empty: boolean): void {
  const { id, type } = field
  if (comparison === 'equal') return
  if (empty) throw refuseFilter(`Only equalTo compares ${id} with emptyValue.`)
  if (comparison === 'contains') {
    if (type !== 'Text' && type !== 'Url') throw refuseFilter(`contains compares Text and Url; ${id} is ${type}.`)
  } else if (type !== 'Number' && type !== 'DateTime')
    throw refuseFilter(`Ranges compare Number and DateTime; ${id} is ${type}.`)
}

/** The value as the database holds it: ids in place of our own ARNs, text in place of structures. */
function comparable(
  field: WireField,
  stored: unknown,
  text: string | undefined,
  domainId: string,
): string | number | boolean {
  if (field.type === 'User' || field.id === 'assigned_user' || field.id === 'assigned_queue') {
    const words = text ?? ''
    const kind = field.id === 'assigned_queue' ? 'queue' : 'agent'
    return ownId(words, kind, domainId) ?? (/^arn:[\w-]+:iam::/.test(words) ? lastOf(words) : words)
  }
  const value = field.entry ? fieldTypeOf[field.entry.type].comparable(stored) : stored
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return typeof value === 'string' ? value : JSON.stringify(value)
}
