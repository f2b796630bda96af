import 'server-only'
import { createCaseOperation } from './cases/create-case'
import { getCaseOperation } from './cases/get-case'
import { listCasesOperation } from './cases/list-cases'
import type { Operation } from './operation'

/** Everything the native shape can be asked: the router and the document are both made of this list. */
export const operations: Operation[] = [createCaseOperation, listCasesOperation, getCaseOperation]
