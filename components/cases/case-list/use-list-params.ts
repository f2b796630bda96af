'use client'

import { debounce, useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { type ListBase, type ListParams, listFilters, listParams } from './list-params'

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
  const clear = () =>
    void setParams({
      q: null,
      state: null,
      status: null,
      priority: null,
      risk: null,
      sla: null,
      assignee: null,
      template: null,
    })
  return { params, filters, update, updateSearch, clear }
}
