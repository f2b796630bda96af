'use client'

import { useState } from 'react'
import { Input } from '@/components/ui/input'
import { updateCaseAction } from '../../actions'
import { useCase } from '../case-context'
import { useCaseChange } from '../use-case-change'

/** The caller's own id of the case. */
export function EditableReference() {
  const { env, detail, refusalOf } = useCase()
  const { run } = useCaseChange()
  const [draft, setDraft] = useState<string | null>(null)
  const { id, externalReference } = detail.case
  const save = () => {
    const next = draft?.trim() || null
    setDraft(null)
    if (next === externalReference) return
    void run({
      aspect: 'externalReference',
      mine: next ?? 'Empty',
      apply: (current) => ({ ...current, case: { ...current.case, externalReference: next } }),
      send: (version) => updateCaseAction(env, { caseId: id, externalReference: next, version }),
    })
  }
  if (draft !== null)
    return (
      <Input
        autoFocus
        size="dense"
        aria-label="External reference"
        maxLength={255}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save()
          if (event.key === 'Escape') setDraft(null)
        }}
      />
    )
  const text = <span className="font-mono text-12 wrap-anywhere">{externalReference ?? '–'}</span>
  if (refusalOf('case:update')) return text
  return (
    <button
      type="button"
      aria-label={`External reference: ${externalReference ?? 'not set'}, edit`}
      onClick={() => setDraft(externalReference ?? '')}
      className="min-h-6 w-full rounded-control text-start hover:bg-hover"
    >
      {text}
    </button>
  )
}
