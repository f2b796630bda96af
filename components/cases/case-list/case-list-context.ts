import type { CaseChoices, CaseListRow } from '@/lib/cases/client'
import type { Priority } from '@/lib/cases/names'
import type { Result } from '@/lib/doors/result'

type Act<Input> = (env: string, input: Input) => Promise<Result<CaseListRow>>

/** What can be done to cases of a list; the page hands in its server actions. */
export interface CaseListActions {
  assign: Act<{ caseId: string; assignee: string }>
  setPriority: Act<{ caseId: string; priority: Priority }>
  move: Act<{ caseId: string; queueId: string }>
}

export interface CaseListPlace {
  env: string
  user: { id: string; name: string }
  choices: CaseChoices
  queues: { id: string; name: string }[]
  /** Whether the person may change cases at all; an auditor may not. */
  mayChange: boolean
  actions: CaseListActions
}
