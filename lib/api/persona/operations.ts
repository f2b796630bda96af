import 'server-only'
import { getCaseTemplateOperation } from './case-templates'
import { caseActionOperations } from './cases/actions'
import { createCaseOperation } from './cases/create-case'
import { listCasesOperation } from './cases/list-cases'
import { searchCasesOperation } from './cases/search-cases'
import { tagOperations } from './cases/tags'
import { updateCaseOperation } from './cases/update-case'
import { eventOperations } from './events'
import type { Operation } from './operation'
import { rateLimitsOperation } from './rate-limits'
import { webhookOperations } from './webhooks'
import { workflowOperations } from './workflows'

/** Everything Persona's shape can be asked. */
export const operations: Operation[] = [
  listCasesOperation,
  createCaseOperation,
  searchCasesOperation,
  updateCaseOperation,
  ...caseActionOperations,
  ...tagOperations,
  getCaseTemplateOperation,
  ...eventOperations,
  ...webhookOperations,
  ...workflowOperations,
  rateLimitsOperation,
]
