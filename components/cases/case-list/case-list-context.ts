import type { BatchView, StartBatchInput } from '@/lib/batches/schema'
import type { CaseChange, ChangeOutcome } from '@/lib/cases/change-schema'
import type { CaseChoices } from '@/lib/cases/client'
import type { Result } from '@/lib/doors/result'
import type { ListPreferences, SetPreferenceInput } from '@/lib/preferences/schema'
import type { SavedViewView, ViewDefinition, ViewScope } from '@/lib/views/schema'
import type { StartOnCasesInput } from '@/lib/workflows/command-schema'

type Act<Input, Output> = (env: string, input: Input) => Promise<Result<Output>>

export interface ChangeItem {
  caseId: string
  changes: CaseChange[]
  version?: number
}

/** What can be done to cases of a list, and to the list; the page hands in its server actions. */
export interface CaseListActions {
  changeCases: Act<{ items: ChangeItem[] }, ChangeOutcome[]>
  rehearseChange: Act<{ change: CaseChange; caseIds: string[] }, { caseId: string; code: string; message: string }[]>
  startBatch: Act<StartBatchInput, BatchView>
  startOnCases: Act<StartOnCasesInput, { runIds: string[] }>
  createView: Act<
    { name: string; scope: ViewScope; teamId: string | null; queueId: string | null; definition: ViewDefinition },
    SavedViewView
  >
  updateView: Act<
    { viewId: string; name?: string; scope?: ViewScope; teamId?: string | null; definition?: ViewDefinition },
    SavedViewView
  >
  deleteView: Act<{ viewId: string }, { viewId: string }>
  setPreference: Act<SetPreferenceInput, { key: string }>
}

export interface CaseListPlace {
  env: string
  user: { id: string; name: string }
  choices: CaseChoices
  queues: { id: string; name: string }[]
  /** What its columns and default view are kept under. */
  key: string
  /** The queue whose page it is; null for the page of all cases. */
  queueId: string | null
  /** Null where a page has no saved views. */
  views: SavedViewView[] | null
  preferences: ListPreferences
  /** Whether the person may change cases at all; an auditor may not. */
  mayChange: boolean
  /** Whether they may share views with everyone. */
  mayShare: boolean
  /** Whether they may start workflows by hand. */
  mayStart: boolean
  actions: CaseListActions
}
