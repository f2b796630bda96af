import 'server-only'
import { query } from '@/lib/queries'
import type { CaseDetail } from '../detail'
import { getCase, getCaseInput } from './get-case'
import { recordReading } from './record-reading'

/** The case as a person opens its page, which the reading log keeps. @throws AppError `not_found` */
export const openCase = query({
  permission: 'case:read',
  input: getCaseInput,
  async run({ actor, tx }, input): Promise<CaseDetail> {
    const detail = await getCase(actor, input, tx)
    await recordReading(tx, actor, { caseId: detail.case.id, kind: 'opened' })
    return detail
  },
})
