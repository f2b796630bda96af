'use client'

import { useEffect, useState } from 'react'
import type { Option } from './option'

export type LoadOptions = (query: string, signal: AbortSignal) => Promise<readonly Option[]>

type Loaded = { state: 'loading' | 'ready' | 'failed'; options: readonly Option[] }

/** Asks 150 ms after the last key; an answer that comes late for an older question is dropped; old options stay meanwhile. */
export function useLoadedOptions(load: LoadOptions | undefined, query: string, open: boolean): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading', options: [] })

  useEffect(() => {
    if (!load || !open) return
    const question = new AbortController()
    const timer = setTimeout(
      async () => {
        setLoaded((before) => ({ ...before, state: 'loading' }))
        try {
          const options = await load(query, question.signal)
          if (!question.signal.aborted) setLoaded({ state: 'ready', options })
        } catch {
          if (!question.signal.aborted) setLoaded((before) => ({ ...before, state: 'failed' }))
        }
      },
      query === '' ? 0 : 150,
    )
    return () => {
      clearTimeout(timer)
      question.abort()
    }
  }, [load, query, open])

  return loaded
}
