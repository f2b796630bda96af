'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type CaseListFilters, fetchMatching, listSearch, type MatchingCases } from '@/lib/cases/client'

/**
 * Choosing all that a list shows, those not loaded too. They are counted once every row shown is chosen and more match,
 * never with the page.
 */
export function useMatching(env: string, filters: CaseListFilters, selected: number, offered: boolean) {
  const [chosen, setChosen] = useState(false)
  const key = listSearch(filters).toString()
  const { data, error } = useQuery({
    queryKey: ['cases', env, 'matching', key],
    queryFn: (): Promise<MatchingCases> => fetchMatching(env, filters),
    enabled: offered,
    gcTime: 0, // counted anew each time it is offered
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, or another choice of rows, ends it
  useEffect(() => setChosen(false), [key, selected])
  return {
    offered,
    found: data ?? null,
    failed: error !== null,
    /** Set while all that match are chosen. */
    chosen: chosen ? (data ?? null) : null,
    choose: () => setChosen(true),
    forget: () => setChosen(false),
  }
}
export type Matching = ReturnType<typeof useMatching>
