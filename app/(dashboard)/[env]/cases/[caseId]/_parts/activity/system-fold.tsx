'use client'

import { ChevronRight, Cog } from 'lucide-react'
import { useState } from 'react'
import type { TimelineEntry } from '@/lib/cases/detail'
import { TimelineRow } from './timeline-row'

export function SystemFold({ entries, names }: { entries: TimelineEntry[]; names: Record<string, string> }) {
  const [open, setOpen] = useState(false)
  return (
    <li>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex min-h-8 w-full items-center gap-2.5 rounded-control text-start text-muted hover:bg-hover"
      >
        <Cog aria-hidden className="mx-0.5 size-4 shrink-0 text-faint" />
        Docket · {entries.length} steps
        <ChevronRight aria-hidden className={`size-3.5 text-faint ${open ? 'rotate-90' : ''}`} />
      </button>
      {open ? (
        <ol className="ms-6">
          {entries.map((entry) => (
            <TimelineRow key={entry.id} entry={entry} names={names} />
          ))}
        </ol>
      ) : null}
    </li>
  )
}
