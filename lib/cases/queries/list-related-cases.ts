import 'server-only'
import { query } from '@/lib/queries'
import { hiddenTemplateIds } from '@/lib/templates/hidden-templates'
import { accessCase } from '../access'
import type { RelatedCaseView } from '../related'
import { findCaseId, getCaseInput } from './get-case'

/** At most this many; those that share most come first. */
const most = 50

/** Cases that share an object, a person or company, an e-mail or a document number with this one, and how they ended. */
export const listRelatedCases = query({
  permission: 'case:read',
  input: getCaseInput,
  async run({ actor, tx }, { word }): Promise<RelatedCaseView[]> {
    const { caseRow } = await accessCase(tx, actor, await findCaseId(tx, word))
    const hidden = await hiddenTemplateIds(actor)
    const userId = actor.kind === 'member' ? actor.userId : null
    const rows = await tx.prisma.$queryRaw<{ related: RelatedCaseView }[]>`
      select related from related_cases(${tx.environmentId}::uuid, ${caseRow.id}::uuid, ${hidden}::uuid[], ${userId}::uuid, ${most}::int)`
    return rows.map(({ related }) => related)
  },
})
