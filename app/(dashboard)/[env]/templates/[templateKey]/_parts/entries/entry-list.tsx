'use client'

import { type ReactNode, useRef } from 'react'
import { moved } from '@/components/editing/moved'
import { useEditor } from '../editor-context'
import { EntryRow } from './entry-row'
import { sayMoved, useReorder } from './use-reorder'

type EntryListProps<Entry> = {
  /** The list's place in the document: `fields`. */
  place: string
  label: string
  entries: readonly Entry[]
  titleOf: (entry: Entry) => string
  summaryOf: (entry: Entry) => ReactNode
  iconOf?: (entry: Entry) => ReactNode
  /** Places outside the list whose problems are this entry's. */
  placesOf?: (entry: Entry) => readonly string[]
  onReorder: (entries: Entry[]) => void
  onDuplicate?: (entry: Entry, index: number) => void
  onRemove: (entry: Entry, index: number) => void
  children: (entry: Entry, index: number) => ReactNode
  /** What stands where there is no entry yet. */
  empty: string
}

/** Entries in their order, one open at a time; moved by dragging, by the arrow keys on the handle, or by the menu. */
export function EntryList<Entry>(props: EntryListProps<Entry>) {
  const {
    place,
    label,
    entries,
    titleOf,
    summaryOf,
    iconOf,
    placesOf,
    onReorder,
    onDuplicate,
    onRemove,
    children,
    empty,
  } = props
  const { opened, open } = useEditor()
  const frame = useRef<HTMLOListElement>(null)
  const at = opened[place] ?? null
  const move = (from: number, to: number) => {
    onReorder(moved(entries, from, to))
    if (at !== null) open(place, movedIndex(at, from, to))
    sayMoved(titleOf(entries[from] as Entry), to, entries.length)
  }
  const { drag, handlers } = useReorder(frame, move)
  const moveAndFollow = (from: number, to: number) => {
    move(from, to)
    requestAnimationFrame(() => frame.current?.children[to]?.querySelector('button')?.focus())
  }
  const remove = (entry: Entry, index: number) => {
    onRemove(entry, index)
    open(place, null)
  }
  if (entries.length === 0) return <p className="px-4 py-6 text-center text-muted">{empty}</p>
  return (
    <ol ref={frame} aria-label={label} className="flex flex-col">
      {entries.map((entry, index) => (
        <EntryRow
          // biome-ignore lint/suspicious/noArrayIndexKey: keys of entries change as they are typed; all a row shows is its entry
          key={index}
          place={`${place}.${index}`}
          places={placesOf?.(entry)}
          title={titleOf(entry)}
          summary={summaryOf(entry)}
          icon={iconOf?.(entry)}
          index={index}
          count={entries.length}
          open={at === index}
          onOpenChange={(now) => open(place, now ? index : null)}
          onMove={(to) => moveAndFollow(index, to)}
          onDuplicate={onDuplicate && (() => onDuplicate(entry, index))}
          onRemove={() => remove(entry, index)}
          handlers={handlers(index)}
          mark={drag && drag.to === index && drag.to !== drag.from ? (drag.to < drag.from ? 'above' : 'below') : null}
          dragged={drag?.from === index}
        >
          {children(entry, index)}
        </EntryRow>
      ))}
    </ol>
  )
}

/** Where an entry is after another went from one place to another. */
function movedIndex(index: number, from: number, to: number): number {
  if (index === from) return to
  if (from < index && to >= index) return index - 1
  if (from > index && to <= index) return index + 1
  return index
}
