import 'server-only'
import { defineBatch } from '@/lib/batches/batch-kind'
import { changeCasesBatchInput } from '../change-schema'
import { listCaseIds } from '../queries/list-cases'
import { applyChange } from './apply-change'
import { describeChange } from './describe-change'
import { nameCases } from './name-cases'

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
  nameItems: ({ tx }, caseIds, env) => nameCases(tx, caseIds, env),
})
