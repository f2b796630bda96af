'use client'

import type { SavedViewView, ViewDefinition } from '@/lib/views/schema'
import type { CaseListPlace } from './case-list-context'
import { type ListParams, paramsOfView, viewFiltersOf } from './list-params'

/** The saved view in the address, and whether the list has moved away from it. */
export function useView(place: CaseListPlace, params: ListParams, update: (change: Partial<ListParams>) => void) {
  const current: SavedViewView | null = place.views?.find(({ id }) => id === params.view) ?? null
  const kept: ViewDefinition = current?.definition ?? { filters: {} }
  const now = { filters: viewFiltersOf(params), sort: params.sort ?? undefined }
  const edited = sameKey(now.filters) !== sameKey(kept.filters) || (now.sort ?? null) !== (kept.sort ?? null)
  return {
    current,
    edited,
    definition: (columns: string[] | undefined): ViewDefinition => ({
      ...now,
      ...(columns ? { columns: columns.filter((word) => word !== 'select') } : {}),
    }),
    reset: () => update({ ...paramsOfView(kept.filters), sort: kept.sort ?? null }),
  }
}

/** The same text for the same filters, in whatever order they were chosen. */
const sameKey = (filters: object): string =>
  JSON.stringify(
    Object.entries(filters)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value])
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  )
