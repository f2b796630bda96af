'use client'

import { useCallback } from 'react'
import { useEditor } from '../editor-context'

/** Allows and forbids a step from one status to another. */
export function useTransitions() {
  const { change } = useEditor()
  const set = useCallback(
    (from: string, to: string, allowed: boolean) =>
      change((definition) => ({
        ...definition,
        statuses: definition.statuses.map((status) =>
          status.key === from
            ? { ...status, next: [...status.next.filter((key) => key !== to), ...(allowed ? [to] : [])] }
            : status,
        ),
      })),
    [change],
  )
  return { set }
}
