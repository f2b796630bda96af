import { AppError } from '@/lib/kernel/errors'
import type { TemplateStatus } from '@/lib/templates/schema'
import type { OpenedCase } from './access'
import { isAllowedTransition } from './rules'

/** @throws AppError `invalid` invalid_transition */
export function refuseTransition({ caseRow, definition }: OpenedCase, status: TemplateStatus): void {
  if (isAllowedTransition(definition, caseRow.status, status.key)) return
  throw new AppError(
    'invalid',
    'invalid_transition',
    `A case cannot go from ${caseRow.statusName} to ${status.name}.`,
    { field: 'status', data: { currentStatus: caseRow.statusName, requestedStatus: status.name } },
  )
}
