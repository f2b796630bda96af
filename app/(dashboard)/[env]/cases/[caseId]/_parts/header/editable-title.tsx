'use client'

import { useState } from 'react'
import { Input } from '@/components/ui/input'
import { updateCaseAction } from '../../actions'
import { useCase } from '../case-context'
import { useCaseChange } from '../use-case-change'

/** The page's heading; a press turns it into an input, Enter keeps, Escape leaves it. */
export function EditableTitle() {
  const { env, detail, refusalOf } = useCase()
  const { run } = useCaseChange()
  const [draft, setDraft] = useState<string | null>(null)
  const { id, title } = detail.case
  const save = () => {
    const next = draft?.trim()
    setDraft(null)
    if (!next || next === title) return
    void run({
      aspect: 'title',
      mine: next,
      apply: (current) => ({ ...current, case: { ...current.case, title: next } }),
      send: (version) => updateCaseAction(env, { caseId: id, title: next, version }),
    })
  }
  if (draft !== null)
    return (
      <Input
        autoFocus
        size="dense"
        aria-label="Title"
        value={draft}
        maxLength={300}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save()
          if (event.key === 'Escape') setDraft(null)
        }}
      />
    )
  const locked = refusalOf('case:update') !== null
  return (
    <h1 className="min-w-0 text-16 font-semibold">
      {locked ? (
        <span className="line-clamp-2">{title}</span>
      ) : (
        <button
          type="button"
          aria-label={`${title}, edit the title`}
          onClick={() => setDraft(title)}
          className="line-clamp-2 rounded-mark text-start hover:bg-hover"
        >
          {title}
        </button>
      )}
    </h1>
  )
}
