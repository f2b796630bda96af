import { notFound } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'

/** The case the path names. @throws AppError `not_found` */
export function caseIdOf(labels: Record<string, string>): string {
  const caseId = labels.caseId?.toLowerCase() ?? ''
  if (!isUuid(caseId)) throw notFound('case')
  return caseId
}
