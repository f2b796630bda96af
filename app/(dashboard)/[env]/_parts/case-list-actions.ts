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

export const caseListActions: CaseListActions = {
  changeCases: changeCasesAction,
  rehearseChange: rehearseChangeAction,
  startBatch: startBatchAction,
  createView: createViewAction,
  updateView: updateViewAction,
  deleteView: deleteViewAction,
  setPreference: setPreferenceAction,
}
