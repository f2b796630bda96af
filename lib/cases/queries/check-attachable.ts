import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import { accessCase } from '../access'
import { refuseEnded } from '../refuse-ended'
import { findCaseId } from './get-case'

/** The id of a case that takes files from this actor, asked before their bytes are read. @throws AppError */
export const checkAttachable = query({
  permission: 'file:write',
  input: z.strictObject({ word: z.string().max(200) }),
  async run({ actor, tx }, { word }): Promise<string> {
    const { caseRow } = await accessCase(tx, actor, await findCaseId(tx, word))
    refuseEnded(caseRow)
    return caseRow.id
  },
})
