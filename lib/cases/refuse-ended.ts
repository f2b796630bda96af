import { AppError } from '@/lib/kernel/errors'

/** @throws AppError `conflict` case_closed: an ended case is not changed, it is followed up */
export function refuseEnded(caseRow: { statusKind: string; statusName: string; resolvedAt: Date | null }): void {
  if (caseRow.statusKind !== 'end') return
  throw new AppError(
    'conflict',
    'case_closed',
    `This case has ended: ${caseRow.statusName}. Open a follow-up case instead.`,
    {
      data: { resolvedAt: caseRow.resolvedAt },
    },
  )
}
