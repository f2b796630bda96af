import 'server-only'
import { z } from 'zod'
import { AppError } from '@/lib/kernel/errors'
import { query } from '@/lib/queries'
import { fieldByKey } from '@/lib/templates/rules'
import { accessCase } from '../access'
import { recordReading } from './record-reading'

/** One sensitive value in the clear, with the reason for looking written down first. @throws AppError `not_found` */
export const revealField = query({
  permission: 'case:read',
  input: z.strictObject({
    caseId: z.uuid('must be an id.'),
    key: z.string().max(64),
    reason: z.string().trim().min(3, 'Say in a few words why you need to see it.').max(500),
  }),
  async run({ actor, tx }, { caseId, key, reason }): Promise<{ value: unknown }> {
    const { caseRow, definition } = await accessCase(tx, actor, caseId)
    const values = caseRow.fields as Record<string, unknown>
    if (!fieldByKey(definition, key) && !Object.hasOwn(values, key))
      throw new AppError('not_found', 'not_found', `This template has no field ${key}.`, { field: 'key' })
    await recordReading(tx, actor, { caseId, kind: 'revealed', field: key, reason })
    return { value: values[key] ?? null }
  },
})
