import type { ReactNode } from 'react'

/** Stands before the first row of its group. */
export function GroupHeading({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <div role="row" className="flex h-8 items-end border-b border-hairline px-4 pb-1.5">
      <div role="gridcell" aria-colspan={columns} className="text-12 font-medium text-muted">
        {children}
      </div>
    </div>
  )
}
