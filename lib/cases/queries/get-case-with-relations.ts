import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/kernel/clock'
import { query } from '@/lib/queries'
import { accessCase } from '../access'
import type { CaseRelations } from '../relations'
import { viewCase } from '../write'
import { findCaseId } from './get-case'
import type { FoundCase } from './list-matching-cases'

/** One case with what hangs on it, by id, number or token. @throws AppError `not_found` */
export const getCaseWithRelations = query({
  permission: 'case:read',
  input: z.strictObject({ word: z.string().max(200) }),
  async run({ tx, actor }, { word }): Promise<FoundCase> {
    const { caseRow } = await accessCase(tx, actor, await findCaseId(tx, word))
    const [row] = await tx.prisma.$queryRaw<{ relations: CaseRelations }[]>`
      select case_relations(c) as relations from cases c where c.id = ${caseRow.id}::uuid`
    return { view: await viewCase(tx, caseRow.id, now()), relations: (row as { relations: CaseRelations }).relations }
  },
})
