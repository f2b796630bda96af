'use client'

import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { showToast } from '@/components/ui/show-toast'
import type { CaseDetail } from '@/lib/cases/detail'
import type { MissedEvent } from '@/lib/cases/events'
import type { Refusal, Result } from '@/lib/doors/result'
import { caseName } from '@/lib/kernel/case-name'
import { caseKey, useCase } from './case-context'
import { ConflictDialog } from './conflict-dialog'
import { missedEvents, sendPastStrangers } from './send-past-strangers'

export interface CaseChange {
  /** What it changes, as lib/cases/events names it; `*` for a decision. Without one it cannot collide. */
  aspect?: string
  /** The version the person had before their eyes when they began; without one, the newest read. */
  basedOn?: number
  /** The case as it will be, shown at once and taken back if refused. */
  apply?: (detail: CaseDetail) => CaseDetail
  send: (version: number) => Promise<Result<{ version?: number } | object>>
  /** What the person wants, for the dialog where somebody else changed the same. */
  mine?: string
  /** "Assigned to Maya Chen": said in a toast. */
  done?: string
  undo?: CaseChange
  /** The caller shows the refusal at its place and needs no toast. */
  placed?: boolean
}

export interface Conflict {
  change: CaseChange
  events: MissedEvent[]
  version: number
  settle: (refusal: Refusal | null) => void
}

interface Changes {
  /** Null when it is done; else why not. */
  run: (change: CaseChange) => Promise<Refusal | null>
  /** Takes back the last reversible change, up to ten minutes later. */
  undoLast: () => void
}

const ChangesContext = createContext<Changes | null>(null)
const undoMs = 10 * 60_000

export function CaseChangesProvider({ children }: { children: ReactNode }) {
  const { env, detail, viewer } = useCase()
  const client = useQueryClient()
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const undo = useRef<{ at: number; change: CaseChange } | null>(null)
  const key = useMemo(() => caseKey(env, detail.case.id), [env, detail.case.id])
  const name = caseName(detail.case.number)

  const run = useCallback(
    async (change: CaseChange): Promise<Refusal | null> => {
      const before = client.getQueryData<CaseDetail>(key)
      const version = change.basedOn ?? before?.case.version ?? 1
      if (change.apply) {
        await client.cancelQueries({ queryKey: key, exact: true })
        client.setQueryData<CaseDetail>(key, (current) => current && change.apply?.(current))
      }
      const result = await sendPastStrangers((from) => trySend(change, from), {
        version,
        aspect: change.aspect ?? '',
        ownId: viewer.userId,
      })
      if (result.ok) {
        void client.invalidateQueries({ queryKey: key })
        undo.current = change.undo ? { at: Date.now(), change: change.undo } : undo.current
        if (change.done) tell(name, change, run)
        return null
      }
      if (change.apply) client.setQueryData(key, before)
      void client.invalidateQueries({ queryKey: key })
      const { refusal } = result
      const events = missedEvents(refusal)
      if (events.length > 0)
        return new Promise((settle) =>
          setConflict({ change, events, version: Number(refusal.data?.version ?? version), settle }),
        )
      if (!change.placed)
        showToast({ title: refusal.message, tone: 'failure', persistent: true, id: `refusal-${change.aspect}` })
      return refusal
    },
    [client, key, name, viewer.userId],
  )

  const changes = useMemo<Changes>(
    () => ({
      run,
      undoLast: () => {
        const last = undo.current
        undo.current = null
        if (last && Date.now() - last.at < undoMs) void run(last.change)
      },
    }),
    [run],
  )
  return (
    <ChangesContext value={changes}>
      {children}
      <ConflictDialog conflict={conflict} onClose={() => setConflict(null)} />
    </ChangesContext>
  )
}

export function useCaseChange(): Changes {
  const changes = useContext(ChangesContext)
  if (!changes) throw new Error('useCaseChange outside CaseChangesProvider')
  return changes
}

async function trySend(change: CaseChange, version: number): Promise<Result<object>> {
  try {
    return await change.send(version)
  } catch {
    return {
      ok: false,
      refusal: {
        kind: 'unavailable',
        code: 'not_sent',
        message: 'This could not be sent. Check the connection and try again; nothing was changed.',
        problems: [],
        requestId: '',
      },
    }
  }
}

function tell(name: string, { done, undo }: CaseChange, run: Changes['run']): void {
  showToast({
    title: `${name} · ${done}`,
    id: 'case-change',
    action: undo && { label: 'Undo', keys: 'z', onPress: () => void run(undo) },
  })
}
