import { AppError } from '@/lib/kernel/errors'
import { statusByKey } from '@/lib/templates/rules'
import type { TemplateDefinition } from '@/lib/templates/schema'

interface EndedCase {
  status: string
  statusKind: string
  statusName: string
  decision: string | null
  resolvedAt: Date | null
}

/**
 * An ended case is not changed, it is followed up; but one that ended by status alone, in a status its template leads out of,
 * is only put aside. @throws AppError `conflict` case_closed
 */
export function refuseEnded(caseRow: EndedCase, definition?: TemplateDefinition): void {
  if (caseRow.statusKind !== 'end') return
  const leadsOut = definition && (statusByKey(definition, caseRow.status)?.next.length ?? 0) > 0
  if (leadsOut && caseRow.decision === null) return
  throw new AppError(
    'conflict',
    'case_closed',
    `This case has ended: ${caseRow.statusName}. Open a follow-up case instead.`,
    {
      data: { resolvedAt: caseRow.resolvedAt },
    },
  )
}
