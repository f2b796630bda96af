import type { ReactNode } from 'react'

/** One row of a `PropertyList`; an empty value shows a dash and says "Not set". */
export function Property({ label, children }: { label: ReactNode; children?: ReactNode }) {
  const empty = children === undefined || children === null || children === ''
  return (
    <div className="col-span-2 grid min-h-7 grid-cols-subgrid items-baseline py-1">
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 wrap-break-word">
        {empty ? (
          <span className="text-faint">
            <span aria-hidden>–</span>
            <span className="sr-only">Not set</span>
          </span>
        ) : (
          children
        )}
      </dd>
    </div>
  )
}
