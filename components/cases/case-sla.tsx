import type { CaseView } from '@/lib/cases/client'
import { SlaChip } from './sla-chip'

/** A case's clock as a chip; a dash where it has none. */
export function CaseSla({ caseView, className }: { caseView: CaseView; className?: string }) {
  const { slaStatus, slaDeadline, slaPausedAt } = caseView
  if (!slaStatus || !slaDeadline)
    return (
      <span className="text-faint">
        <span aria-hidden>—</span>
        <span className="sr-only">No deadline</span>
      </span>
    )
  const remainingMs = slaPausedAt ? Date.parse(slaDeadline) - Date.parse(slaPausedAt) : undefined
  return <SlaChip status={slaStatus} deadline={slaDeadline} remainingMs={remainingMs} className={className} />
}
