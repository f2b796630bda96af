'use client'

import { useCallback, useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

/** A text that survives a reload and a crash, in this browser; null while the page hydrates or where there is none. */
export function useDraft(key: string): [string, (text: string) => void] {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => read(key),
    () => '',
  )
  const write = useCallback(
    (next: string) => {
      held.set(key, next)
      try {
        if (next === '') localStorage.removeItem(key)
        else localStorage.setItem(key, next)
      } catch {
        // storage refused by the browser: the draft lives as long as the page
      }
      for (const listener of listeners) listener()
    },
    [key],
  )
  return [text, write]
}

const held = new Map<string, string>()

function read(key: string): string {
  const known = held.get(key)
  if (known !== undefined) return known
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}
