'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { openAlertStatuses } from '@/lib/objects/schema'
import type { BodyProps } from './body-props'
import { FactList } from './fact-list'
import { textOf } from './object-data'

const steps = [
  { status: 'Resolved', label: 'Resolve' },
  { status: 'False Positive', label: 'False positive' },
  { status: 'Escalated', label: 'Escalate' },
] as const

/** What set the alert off, and what to do about it; an open one keeps the case from closing. */
export function AlertBody({ object: { data, status, title }, onSetStatus }: BodyProps) {
  const [note, setNote] = useState('')
  const [error, setError] = useState<string | null>(null)
  const open = openAlertStatuses.includes(status ?? 'Open')
  const choose = async (next: string) => {
    const refused = await onSetStatus?.(next, note.trim())
    setError(refused ?? null)
    if (!refused) setNote('')
  }
  return (
    <div className="flex flex-col gap-3">
      {textOf(data, 'summary', 'description') ? <p>{textOf(data, 'summary', 'description')}</p> : null}
      <FactList
        facts={[
          ['Category', textOf(data, 'category')],
          ['Priority', textOf(data, 'priority')],
          ['Priority score', textOf(data, 'priority_score')],
          ['Resolution', textOf(data, 'resolution_note')],
        ]}
      />
      {onSetStatus ? (
        <div className="flex flex-wrap items-center gap-1.5">
          {open ? (
            <>
              <Input
                size="dense"
                className="w-56 max-w-full"
                aria-label={`Note on ${title}`}
                placeholder="Note, if there is one"
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
              {steps
                .filter((step) => step.status !== status)
                .map((step) => (
                  <Button key={step.status} size="dense" onClick={() => choose(step.status)}>
                    {step.label}
                  </Button>
                ))}
            </>
          ) : (
            <Button size="dense" onClick={() => choose('Open')}>
              Open again
            </Button>
          )}
        </div>
      ) : null}
      {error ? (
        <p role="alert" className="text-12 text-state-red">
          {error}
        </p>
      ) : null}
    </div>
  )
}
