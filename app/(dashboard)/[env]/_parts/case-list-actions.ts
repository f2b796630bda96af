import type { CaseListActions } from '@/components/cases/case-list/case-list-context'
import { assignCaseAction, moveCaseAction, setCasePriorityAction } from '../actions'

export const caseListActions: CaseListActions = {
  assign: assignCaseAction,
  setPriority: setCasePriorityAction,
  move: moveCaseAction,
}
