'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { showStartedBatch } from '@/components/batches/batch-watch'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { ProgressBar } from '@/components/ui/progress-bar'
import { rehearsedAtOnceMost } from '@/lib/cases/change-rules'
import type { CaseListPlace } from './case-list-context'
import { type AskedBatch, type BulkTarget, targetCount } from './use-bulk-change'

/** Looking further ahead would make the person wait for what the batch says anyway. */
const rehearsedMost = 1000
const figure = new Intl.NumberFormat('en')

type BatchDialogProps = {
  place: CaseListPlace
  target: BulkTarget
  asked: AskedBatch
  onClose: () => void
  onStarted: () => void
}

interface Rehearsal {
  checked: number
  refusals: { caseId: string; message: string }[]
  failed: boolean
}

/** What a change of many cases would do, looked at case by case without doing it, before it begins. */
export function BatchDialog({ place, target, asked, onClose, onStarted }: BatchDialogProps) {
  const client = useQueryClient()
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const count = targetCount(target)
  const capped = target.matching?.capped ?? false
  const ids = (target.matching?.ids ?? target.rows.map(({ id }) => id)).slice(0, rehearsedMost)
  const rehearsal = useRehearsal(place, asked, ids)
  const shown = `${figure.format(count)}${capped ? '+' : ''} cases`

  async function start() {
    setPending(true)
    const { change } = asked
    const about = target.matching ? { filters: target.filters } : { caseIds: target.rows.map(({ id }) => id) }
    const input = JSON.parse(JSON.stringify({ change, ...about })) // nothing undefined in it
    const result = await place.actions.startBatch(place.env, { kind: 'case.change', input }).catch(() => null)
    setPending(false)
    if (!result?.ok) return setRefusal(result?.refusal.message ?? 'Docket did not answer. Try again.')
    showStartedBatch(client, place.env, result.value)
    onStarted()
  }
  return (
    <Dialog
      title={`${shown} will be ${asked.done}`}
      description="This runs in the background; you can go on working, and cancel it. It cannot be undone as one."
      open
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" pending={pending} onClick={() => void start()}>
            Change {shown}
          </Button>
        </>
      }
    >
      {refusal ? <Notice kind="failure">{refusal}</Notice> : null}
      <ProgressBar
        label="Looking ahead"
        value={rehearsal.checked}
        max={Math.max(ids.length, 1)}
        text={`${figure.format(rehearsal.checked)} of ${figure.format(ids.length)} looked at`}
      />
      <p role="status" className="mt-3">
        {rehearsal.failed
          ? 'Looking ahead did not work. The change can begin all the same.'
          : rehearsal.refusals.length === 0
            ? `None of them would refuse${rehearsal.checked < ids.length ? ' so far' : ''}.`
            : `${figure.format(rehearsal.refusals.length)} would refuse and stay as they are:`}
      </p>
      <ul className="mt-1 flex flex-col gap-1 text-muted">
        {reasons(rehearsal.refusals).map(([message, times]) => (
          <li key={message}>
            <span className="tabular">{figure.format(times)} ×</span> {message}
          </li>
        ))}
      </ul>
      {count > ids.length && rehearsal.checked === ids.length ? (
        <p className="mt-2 text-12 text-muted">The rest is looked at when its turn comes.</p>
      ) : null}
    </Dialog>
  )
}

/** The five commonest reasons. */
function reasons(refusals: Rehearsal['refusals']): [string, number][] {
  const counted = new Map<string, number>()
  for (const { message } of refusals) counted.set(message, (counted.get(message) ?? 0) + 1)
  return [...counted].sort(([, one], [, other]) => other - one).slice(0, 5)
}

function useRehearsal({ env, actions }: CaseListPlace, { change }: AskedBatch, ids: readonly string[]): Rehearsal {
  const [rehearsal, setRehearsal] = useState<Rehearsal>({ checked: 0, refusals: [], failed: false })
  // biome-ignore lint/correctness/useExhaustiveDependencies: one look ahead for as long as the dialog is open
  useEffect(() => {
    let left = false
    void (async () => {
      for (let from = 0; from < ids.length && !left; from += rehearsedAtOnceMost) {
        const caseIds = ids.slice(from, from + rehearsedAtOnceMost)
        const result = await actions.rehearseChange(env, { change, caseIds }).catch(() => null)
        if (left) return
        if (!result?.ok) return setRehearsal((before) => ({ ...before, failed: true }))
        setRehearsal((before) => ({
          ...before,
          checked: before.checked + caseIds.length,
          refusals: [...before.refusals, ...result.value],
        }))
      }
    })()
    return () => {
      left = true
    }
  }, [])
  return rehearsal
}
