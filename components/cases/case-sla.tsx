'use client'

import type { ReactNode } from 'react'
import type { CaseView } from '@/lib/cases/view'
import { SlaChip } from './sla-chip'

type CaseSlaProps = {
  caseView: Pick<CaseView, 'slaStatus' | 'slaDeadline' | 'slaPausedAt'>
  details?: ReactNode
  className?: string
}

/** A case's clock as a chip; a dash where it has none. */
export function CaseSla({ caseView: { slaStatus, slaDeadline, slaPausedAt }, details, className }: CaseSlaProps) {
  if (!slaStatus || !slaDeadline)
    return (
      <span className="text-faint">
        <span aria-hidden>—</span>
        <span className="sr-only">No deadline</span>
      </span>
    )
  const remainingMs = slaPausedAt ? Date.parse(slaDeadline) - Date.parse(slaPausedAt) : undefined
  return (
    <SlaChip
      status={slaStatus}
      deadline={slaDeadline}
      remainingMs={remainingMs}
      details={details}
      className={className}
    />
  )
}
