'use client'

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'

/** What a key of the page can open; one at a time. */
export type Openable =
  | 'status'
  | 'priority'
  | 'assignee'
  | 'decisions'
  | 'snooze'
  | 'deadline'
  | 'escalate'
  | 'move'
  | 'attach'

interface Openables {
  opened: Openable | null
  open: (what: Openable | null) => void
}

const OpenablesContext = createContext<Openables>({ opened: null, open: () => {} })

export function OpenablesProvider({ children }: { children: ReactNode }) {
  const [opened, open] = useState<Openable | null>(null)
  const value = useMemo(() => ({ opened, open }), [opened])
  return <OpenablesContext value={value}>{children}</OpenablesContext>
}

export function useOpenable(what: Openable): [boolean, (open: boolean) => void] {
  const { opened, open } = useContext(OpenablesContext)
  const set = useCallback((now: boolean) => open(now ? what : null), [open, what])
  return [opened === what, set]
}
