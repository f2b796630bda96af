'use client'

import type { ReactNode } from 'react'
import type { CaseView } from '@/lib/cases/view'
import { SlaChip } from './sla-chip'

type CaseSlaProps = {
  caseView: Pick<CaseView, 'slaStatus' | 'slaDeadline' | 'slaPausedAt'>
  details?: ReactNode
}

/** The chip as a case's columns say it; nothing where no deadline is set. */
export function CaseSla({ caseView: { slaStatus, slaDeadline, slaPausedAt }, details }: CaseSlaProps) {
  if (!slaStatus || !slaDeadline) return null
  const remainingMs = slaPausedAt ? Date.parse(slaDeadline) - Date.parse(slaPausedAt) : undefined
  return <SlaChip status={slaStatus} deadline={slaDeadline} remainingMs={remainingMs} details={details} />
}
