import 'server-only'
import { defineBatch } from '@/lib/batches/batch-kind'
import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'
import { listCaseIds } from '../queries/list-cases'
import { applyChange } from './apply-change'
import { describeChange } from './describe-change'
import { changeCasesBatchInput } from './schema'

/** One change of many cases, each by its own command. */
export const changeCasesBatch = defineBatch({
  kind: 'case.change',
  permission: 'case:update',
  input: changeCasesBatchInput,
  describe: ({ tx }, { change }) => describeChange(tx, change),
  listItems: async (actor, input, most) =>
    'caseIds' in input ? [...new Set(input.caseIds)] : listCaseIds(actor, input.filters, most + 1),
  async runItem({ actor, tx }, caseId, { change }) {
    await applyChange(actor, caseId, change, tx)
    return undefined
  },
  async nameItems({ tx }, caseIds, env) {
    const rows = await tx.prisma.case.findMany({ where: { id: { in: caseIds } }, select: { id: true, number: true } })
    return new Map(rows.map(({ id, number }) => [id, { name: caseName(number), href: paths.case(env, number) }]))
  },
})
