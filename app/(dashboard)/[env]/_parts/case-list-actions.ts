import type { CaseListActions } from '@/components/cases/case-list/case-list-context'
import {
  changeCasesAction,
  createViewAction,
  deleteViewAction,
  rehearseChangeAction,
  setPreferenceAction,
  startBatchAction,
  updateViewAction,
} from '../actions'
import { startOnCasesAction } from '../workflows/actions'

export const caseListActions: CaseListActions = {
  changeCases: changeCasesAction,
  rehearseChange: rehearseChangeAction,
  startBatch: startBatchAction,
  startOnCases: startOnCasesAction,
  createView: createViewAction,
  updateView: updateViewAction,
  deleteView: deleteViewAction,
  setPreference: setPreferenceAction,
}
