import 'server-only'
import { auditOperation } from './cases/audit'
import { createCaseOperation } from './cases/create-case'
import { deleteCaseOperation } from './cases/delete-case'
import { getCaseOperation } from './cases/get-case'
import { searchCasesOperation } from './cases/search-cases'
import { updateCaseOperation } from './cases/update-case'
import { caseRuleOperations } from './config/case-rules'
import { eventConfigurationOperations } from './config/event-configuration'
import { fieldOptionOperations } from './config/field-options'
import { fieldOperations } from './config/fields'
import { layoutOperations } from './config/layouts'
import { tagOperations } from './config/tags'
import { templateOperations } from './config/templates'
import { domainOperations } from './domains'
import type { Operation } from './operation'
import { createRelatedItemOperation } from './related/create-item'
import { deleteRelatedItemOperation } from './related/delete-item'
import { listCasesForContactOperation } from './related/list-cases-for-contact'
import { searchItemOperations } from './related/search-items'
import { updateRelatedItemOperation } from './related/update-item'

/** All 43. */
export const operations: Operation[] = [
  createCaseOperation,
  getCaseOperation,
  updateCaseOperation,
  searchCasesOperation,
  deleteCaseOperation,
  auditOperation,
  createRelatedItemOperation,
  updateRelatedItemOperation,
  deleteRelatedItemOperation,
  ...searchItemOperations,
  listCasesForContactOperation,
  ...domainOperations,
  ...fieldOperations,
  ...fieldOptionOperations,
  ...templateOperations,
  ...layoutOperations,
  ...caseRuleOperations,
  ...tagOperations,
  ...eventConfigurationOperations,
]
