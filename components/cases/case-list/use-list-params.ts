'use client'

import { debounce, useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { filterNames, type ListBase, type ListParams, listFilters, listParams } from './list-params'

const typingMs = 250

/** The list's filters and sort, kept in the address. */
export function useListParams(base: ListBase, userId: string) {
  const [params, setParams] = useQueryStates(listParams, { history: 'push', scroll: false })
  const filters = useMemo(() => listFilters(params, base, userId), [params, base, userId])
  const update = (change: Partial<ListParams>) => void setParams(change)
  /** While a person types, the address follows when they pause, and Back skips the letters in between. */
  const updateSearch = (q: string) =>
    void setParams(
      { q: q === '' ? null : q },
      { history: 'replace', limitUrlUpdates: q === '' ? undefined : debounce(typingMs) },
    )
  /** Opening the panel is a step that Back takes; walking on with it open is not. */
  const updatePeek = (peek: string | null) =>
    void setParams({ peek }, { history: params.peek && peek ? 'replace' : 'push' })
  const clear = () => void setParams(Object.fromEntries(filterNames.map((name) => [name, null])))
  return { params, filters, update, updateSearch, updatePeek, clear }
}
