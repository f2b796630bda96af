import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import { lockCase } from '../access'

/** A case as it stands, held against other writers until the transaction ends. @throws AppError `not_found` */
export const lockCaseState = query({
  permission: 'case:update',
  input: z.strictObject({ caseId: z.uuid() }),
  async run({ actor, tx }, { caseId }) {
    const { caseRow } = await lockCase(tx, actor, caseId)
    const { status, assigneeId, queueId, tags } = caseRow
    return { status, assigneeId, queueId, tags, fields: caseRow.fields as Record<string, unknown> }
  },
})
