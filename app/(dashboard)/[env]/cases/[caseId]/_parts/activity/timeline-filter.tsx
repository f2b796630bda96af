'use client'

import { classNames } from '@/components/ui/class-names'
import { type EventGroup, eventGroups } from '@/lib/events/names'

const labels: Record<EventGroup, string> = {
  notes: 'Notes',
  decisions: 'Decisions',
  assignments: 'Assignments',
  changes: 'Changes',
  system: 'System',
}

type TimelineFilterProps = { chosen: readonly EventGroup[]; onChange: (groups: readonly EventGroup[]) => void }

/** None chosen = everything. */
export function TimelineFilter({ chosen, onChange }: TimelineFilterProps) {
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">Show only</legend>
      {eventGroups.map((group) => {
        const on = chosen.includes(group)
        return (
          <button
            key={group}
            type="button"
            aria-pressed={on}
            onClick={() => onChange(on ? chosen.filter((held) => held !== group) : [...chosen, group])}
            className={classNames(
              'h-6 rounded-full border px-2.5 text-12 font-medium',
              on ? 'border-accent bg-accent-tint text-link' : 'border-hairline text-muted hover:bg-hover',
            )}
          >
            {labels[group]}
          </button>
        )
      })}
    </fieldset>
  )
}
