import 'server-only'
import { deleteCase } from '@/lib/cases/commands/delete-case'
import { type Operation, operation } from '../operation'
import { caseIdOf } from './case-id'

export const deleteCaseOperation: Operation = operation({
  name: 'DeleteCase',
  method: 'DELETE',
  path: '/domains/{domainId}/cases/{caseId}',
  permission: 'case:redact',
  errors: {},
  async run({ actor, labels }) {
    await deleteCase(actor, { caseId: caseIdOf(labels) })
    return {}
  },
})
