'use client'

import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Input } from '@/components/ui/input'
import { updateCaseAction } from '../../actions'
import { useCase } from '../case-context'
import { useCaseChange } from '../use-case-change'

export function CaseTags() {
  const { env, detail, refusalOf } = useCase()
  const { run } = useCaseChange()
  const [draft, setDraft] = useState<string | null>(null)
  const { id, tags } = detail.case
  const locked = refusalOf('case:update') !== null
  const set = (next: string[]) =>
    void run({
      aspect: 'tags',
      mine: next.join(', ') || 'None',
      apply: (current) => ({ ...current, case: { ...current.case, tags: next } }),
      send: (version) => updateCaseAction(env, { caseId: id, tags: next, version }),
    })
  const add = () => {
    const tag = draft?.trim()
    setDraft(null)
    if (tag && !tags.includes(tag)) set([...tags, tag])
  }
  return (
    <div className="flex flex-wrap items-center gap-1">
      {tags.map((tag) => (
        <span
          key={tag}
          className="inline-flex h-6 max-w-full items-center gap-0.5 rounded-mark bg-sunken ps-1.5 text-12 font-medium text-muted dark:bg-hover"
        >
          <span className="truncate">{tag}</span>
          {locked ? (
            <span className="w-1" />
          ) : (
            <button
              type="button"
              aria-label={`Remove the tag ${tag}`}
              onClick={() => set(tags.filter((held) => held !== tag))}
              className="flex size-6 items-center justify-center rounded-mark hover:text-text"
            >
              <X aria-hidden className="size-3" />
            </button>
          )}
        </span>
      ))}
      {draft !== null ? (
        <Input
          autoFocus
          size="dense"
          className="w-28"
          aria-label="New tag"
          maxLength={100}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add()
            if (event.key === 'Escape') setDraft(null)
          }}
        />
      ) : locked ? null : (
        <button
          type="button"
          aria-label="Add a tag"
          onClick={() => setDraft('')}
          className="flex size-6 items-center justify-center rounded-mark text-faint hover:bg-hover hover:text-text"
        >
          <Plus aria-hidden className="size-3.5" />
        </button>
      )}
      {locked && tags.length === 0 ? <span className="text-faint">–</span> : null}
    </div>
  )
}
