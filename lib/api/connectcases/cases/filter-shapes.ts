import { z } from 'zod'
import { AppError } from '@/lib/kernel/errors'
import { fieldValue, id, union } from '../shapes'

/** Filters inside filters, and comparisons in all of them. */
const deepest = 10
const most = 100

const comparisons = {
  equalTo: fieldValue,
  contains: fieldValue,
  greaterThan: fieldValue,
  greaterThanOrEqualTo: fieldValue,
  lessThan: fieldValue,
  lessThanOrEqualTo: fieldValue,
}
export type ComparisonName = keyof typeof comparisons
export const fieldFilter = union(comparisons)
export type WireFieldFilter = z.output<typeof fieldFilter>

const tagFilter = union({
  equalTo: z
    .object({ key: z.string().min(1).max(128).optional(), value: z.string().max(256).optional() })
    .refine(({ key, value }) => key !== undefined || value !== undefined, 'names a key, a value, or both.'),
})

/** A filter of cases, or one of the fields of a custom item, which has no tags. */
export interface WireFilter {
  field?: WireFieldFilter
  not?: WireFilter
  tag?: z.output<typeof tagFilter>
  andAll?: WireFilter[]
  orAll?: WireFilter[]
}

const filterOf = (withTags: boolean): z.ZodType<WireFilter> => {
  const filter: z.ZodType<WireFilter> = z.lazy(() =>
    union({
      field: fieldFilter,
      not: filter,
      andAll: z.array(filter).max(10),
      orAll: z.array(filter).max(10),
      ...(withTags ? { tag: tagFilter } : {}),
    }),
  ) as z.ZodType<WireFilter>
  return filter
}

const within = (given: unknown): boolean => {
  const open: { at: unknown; depth: number }[] = [{ at: given, depth: 0 }]
  let leaves = 0
  for (let next = open.pop(); next; next = open.pop()) {
    const { at, depth } = next
    if (!(at instanceof Object)) continue
    if (depth > deepest) return false
    const { not, andAll, orAll } = at as WireFilter
    const inner = [not, ...(Array.isArray(andAll) ? andAll : []), ...(Array.isArray(orAll) ? orAll : [])].filter(
      Boolean,
    )
    if (inner.length === 0 && ++leaves > most) return false
    for (const part of inner) open.push({ at: part, depth: depth + 1 })
  }
  return true
}
const bounded = (filter: z.ZodType<WireFilter>) =>
  z
    .unknown()
    .refine(within, {
      error: `is nested deeper than ${deepest} levels or has more than ${most} comparisons.`,
      abort: true,
    })
    .pipe(filter)

export const caseFilter = bounded(filterOf(true))
export const customFieldsFilter = bounded(filterOf(false))

/** Ids of every field a filter compares. */
export function fieldIdsIn(filter: WireFilter): string[] {
  if (filter.field) return Object.values(filter.field).flatMap((given) => (given ? [given.id] : []))
  if (filter.not) return fieldIdsIn(filter.not)
  return [...(filter.andAll ?? []), ...(filter.orAll ?? [])].flatMap(fieldIdsIn)
}

export const sort = z.object({ fieldId: id, sortOrder: z.enum(['Asc', 'Desc']) })

export const refuseFilter = (message: string) => new AppError('invalid', 'invalid_filter', message, { field: 'filter' })
