'use client'

import { useFieldLabel } from '../use-field-label'

const shown = (value: unknown) =>
  value === null || value === undefined ? 'empty' : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** What the evidence said when the decision was proposed, and what it says now. */
export function Difference({ changes }: { changes: readonly unknown[] }) {
  const label = useFieldLabel()
  return (
    <ul className="mt-1 text-12">
      {(changes as { field: string; from: unknown; to: unknown }[]).map(({ field, from, to }) => (
        <li key={field} className="wrap-anywhere">
          {label(field)}: {shown(from)} → {shown(to)}
        </li>
      ))}
    </ul>
  )
}
