'use client'

import { Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useState } from 'react'
import { controlStyles } from '@/components/ui/control-styles'

interface SearchEntry {
  id: string
  group: string
  label: string
  detail: string
  icon?: ReactNode
  /** Found by these words too. */
  words?: string
}

type SearchListProps = {
  /** Names the search field: "Find action". */
  label: string
  entries: readonly SearchEntry[]
  onPick: (id: string) => void
  empty: string
  inputRef?: RefObject<HTMLInputElement | null>
  className?: string
}

/** A list under headings that typing narrows: the focus stays in the field, arrows move, Enter takes. */
export function SearchList({ label, entries, onPick, empty, inputRef, className = 'max-h-[50vh]' }: SearchListProps) {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const found = entries.filter((entry) => fits(entry, query))
  const active = found[Math.min(at, found.length - 1)]
  const groups = [...new Set(found.map(({ group }) => group))]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && active) onPick(active.id)
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className="relative">
        <Search aria-hidden className="pointer-events-none absolute start-2 top-2 size-4 text-faint" />
        {/* Not the Input of a Field: a picker may open from inside one, whose name it must not take. */}
        <input
          ref={inputRef}
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={active ? `${listId}-${active.id}` : undefined}
          placeholder={label}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
          className={`${controlStyles()} ps-8`}
        />
      </div>
      <div
        id={listId}
        role="listbox"
        aria-label={label}
        tabIndex={0}
        className={`mt-2 overflow-y-auto rounded-control ${className}`}
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
          <div key={group} role="group" aria-label={group} className="mb-2">
            <p aria-hidden className="px-2 py-1 text-12 font-medium text-muted">
              {group}
            </p>
            {found
              .filter((entry) => entry.group === group)
              .map((entry) => (
                <SearchOption
                  key={entry.id}
                  id={`${listId}-${entry.id}`}
                  entry={entry}
                  active={entry === active}
                  onPick={onPick}
                />
              ))}
          </div>
        ))}
      </div>
      {found.length === 0 ? <p className="px-2 pb-2 text-muted">{empty}</p> : null}
    </>
  )
}

type SearchOptionProps = { id: string; entry: SearchEntry; active: boolean; onPick: (id: string) => void }

function SearchOption({ id, entry, active, onPick }: SearchOptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the focus stays in the search field, which moves along the options
    <div
      id={id}
      role="option"
      aria-selected={active}
      ref={(element) => {
        if (active) element?.scrollIntoView({ block: 'nearest' })
      }}
      onClick={() => onPick(entry.id)}
      className="flex cursor-default items-start gap-2.5 rounded-control px-2 py-1.5 hover:bg-hover aria-selected:bg-hover [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted"
    >
      {entry.icon}
      <span className="min-w-0">
        <span className="block font-medium">{entry.label}</span>
        <span className="block text-12 text-muted wrap-anywhere">{entry.detail}</span>
      </span>
    </div>
  )
}

function fits({ label, detail, group, words = '' }: SearchEntry, query: string): boolean {
  const text = `${group} ${label} ${detail} ${words}`.toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
