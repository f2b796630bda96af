'use client'

import { useRef, useState } from 'react'
import { useShortcuts } from '@/components/layout/use-shortcuts'
import { closeToast, showToast } from '@/components/ui/show-toast'
import { changedAtOnceMost } from '@/lib/cases/change-rules'
import type { CaseChange, ChangeOutcome } from '@/lib/cases/change-schema'
import type { CaseListFilters, CaseListRow, MatchingCases } from '@/lib/cases/client'
import { caseName } from '@/lib/kernel/case-name'
import type { CaseListPlace, ChangeItem } from './case-list-context'

/** What the person chose: rows, or all that the list shows. */
export interface BulkTarget {
  rows: readonly CaseListRow[]
  /** Set where all that match are meant. */
  matching: MatchingCases | null
  filters: CaseListFilters
}

/** A change for more cases than a page waits for, before it is begun. */
export interface AskedBatch {
  change: CaseChange
  /** "assigned to Ana", as said of several cases. */
  done: string
}

const undoMs = 10_000
const toastId = 'bulk change'

export const targetCount = ({ rows, matching }: BulkTarget): number => matching?.count ?? rows.length

/** Up to fifty cases at once with one undo; more are asked about first, and become a batch. */
export function useBulkChange(
  place: CaseListPlace,
  target: BulkTarget,
  onDone: (asked: string[], refused: string[]) => void,
) {
  const { env, actions } = place
  const [pending, setPending] = useState(false)
  const [asked, setAsked] = useState<AskedBatch | null>(null)
  const lastUndo = useRef<{ items: ChangeItem[]; until: number } | null>(null)

  async function send(items: ChangeItem[], done: string, names: ReadonlyMap<string, string>): Promise<void> {
    setPending(true)
    const result = await actions.changeCases(env, { items }).catch(() => null)
    setPending(false)
    if (!result?.ok) {
      showToast({
        title: `Not ${done}`,
        description: result?.refusal.message ?? 'Docket did not answer.',
        tone: 'failure',
        persistent: true,
      })
      return
    }
    const undo = undoOf(result.value)
    lastUndo.current = undo.length > 0 ? { items: undo, until: Date.now() + undoMs } : null
    report(result.value, done, names, undo.length > 0 ? () => void takeBack() : undefined)
    const refused = result.value.flatMap((outcome) => (outcome.ok ? [] : [outcome.caseId]))
    onDone(
      items.map(({ caseId }) => caseId),
      refused,
    )
  }

  async function takeBack(): Promise<void> {
    const held = lastUndo.current
    lastUndo.current = null
    closeToast(toastId)
    if (held) await send(held.items, 'put back', new Map())
  }
  useShortcuts([
    {
      keys: 'z',
      label: 'Undo',
      when: () => lastUndo.current !== null && lastUndo.current.until > Date.now(),
      run: () => void takeBack(),
    },
  ])

  /** `done` as said of several cases: "assigned to you". */
  function apply(change: CaseChange, done: string): void {
    if (target.matching || target.rows.length > changedAtOnceMost) {
      setAsked({ change, done })
      return
    }
    const names = new Map(target.rows.map(({ id, number }) => [id, caseName(number)]))
    void send(
      target.rows.map(({ id }) => ({ caseId: id, changes: [change] })),
      done,
      names,
    )
  }
  return { apply, pending, asked, forget: () => setAsked(null) }
}

const undoOf = (outcomes: readonly ChangeOutcome[]): ChangeItem[] =>
  outcomes.flatMap((outcome) =>
    outcome.ok && outcome.undo.length > 0
      ? [{ caseId: outcome.caseId, changes: outcome.undo, version: outcome.version }]
      : [],
  )

/** Says what was done and what was not, and why. */
function report(
  outcomes: readonly ChangeOutcome[],
  done: string,
  names: ReadonlyMap<string, string>,
  undo: (() => void) | undefined,
): void {
  const failures = outcomes.flatMap((outcome) =>
    outcome.ok ? [] : [`${names.get(outcome.caseId) ?? 'A case'}: ${outcome.message}`],
  )
  const count = outcomes.length - failures.length
  const only = outcomes.length === 1 ? names.get(outcomes[0]?.caseId ?? '') : undefined
  const what = only ?? `${count} ${count === 1 ? 'case' : 'cases'}`
  const action = undo && { label: 'Undo', keys: 'z', onPress: undo }
  if (failures.length === 0) showToast({ id: toastId, title: `${what} ${done}`, tone: 'success', action })
  else
    showToast({
      id: toastId,
      title: count > 0 ? `${what} ${done}, ${failures.length} not` : `Not ${done}`,
      description: failures.slice(0, 5).join(' ') + (failures.length > 5 ? ` And ${failures.length - 5} more.` : ''),
      tone: 'failure',
      persistent: true,
      action: count > 0 ? action : undefined,
    })
}
