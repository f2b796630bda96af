'use client'

import { useEffect, useState } from 'react'
import { showToast } from '@/components/ui/show-toast'
import { type CaseListFilters, fetchMatching, listSearch, type MatchingCases } from '@/lib/cases/client'

/** Choosing all that a list shows, those not loaded too. It is counted when asked for, never with the page. */
export function useMatching(env: string, filters: CaseListFilters, selected: number) {
  const [found, setFound] = useState<MatchingCases | null>(null)
  const [chosen, setChosen] = useState(false)
  const [pending, setPending] = useState(false)
  const key = listSearch(filters).toString()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, or another choice of rows, ends it
  useEffect(() => {
    setFound(null)
    setChosen(false)
  }, [key, selected])

  async function count(): Promise<void> {
    setPending(true)
    const matching = await fetchMatching(env, filters).catch((error: Error) => {
      showToast({ title: error.message, tone: 'failure', persistent: true })
      return null
    })
    setPending(false)
    setFound(matching)
    if (matching) setChosen(true)
  }
  return {
    /** Set while all that match are chosen. */
    chosen: chosen ? found : null,
    pending,
    choose: () => void count(),
    forget: () => {
      setFound(null)
      setChosen(false)
    },
  }
}
export type Matching = ReturnType<typeof useMatching>
