'use client'

import { useCallback, useState } from 'react'

/** Where each list was left, for the way back from a case. */
const leftAt = new Map<string, string>()

export interface FocusRequest {
  id: string
  /** Each request is a new one, also for the row that has the focus. */
  count: number
}

/** One row takes the Tab stop; the keys move it. */
export function useRowCursor(listKey: string, ids: readonly string[]) {
  const [currentId, setCurrentId] = useState<string | null>(() => leftAt.get(listKey) ?? null)
  const [request, setRequest] = useState<FocusRequest | null>(() => {
    const id = leftAt.get(listKey)
    return id ? { id, count: 0 } : null
  })
  const stopId = currentId !== null && ids.includes(currentId) ? currentId : (ids[0] ?? null)

  const focus = useCallback(
    (id: string) => {
      setCurrentId(id)
      leftAt.set(listKey, id)
      setRequest((before) => ({ id, count: (before?.count ?? 0) + 1 }))
    },
    [listKey],
  )
  /** The focus came by pointer or Tab. */
  const follow = useCallback(
    (id: string) => {
      setCurrentId(id)
      leftAt.set(listKey, id)
    },
    [listKey],
  )
  return { currentId, stopId, request, focus, follow }
}
