import type { RunState, StepState, TriggerKind } from './names'
import type { InputField, Trigger, WorkflowDefinition } from './schema'
import type { CheckScene } from './view'

/** A workflow in the list. */
export interface WorkflowListRow {
  id: string
  key: string
  name: string
  description: string
  trigger: Trigger
  publishedNumber: number | null
  /** Changes that are not published yet. */
  hasDraft: boolean
  enabled: boolean
  archived: boolean
  rolloutPercent: number | null
  lastRun: { id: string; state: RunState; at: string } | null
  /** Runs that failed in the last seven days. */
  failures: number
  liveRuns: number
  updatedAt: string
}

export interface VersionView {
  id: string
  number: number
  note: string
  publishedAt: string
  publishedBy: string | null
  /** `rollout`: the share of new runs that takes it so far. */
  live: 'published' | 'rollout' | null
}

/** A workflow as the builder holds it. */
export interface WorkflowDetail {
  id: string
  key: string
  name: string
  description: string
  ownerId: string | null
  enabled: boolean
  archived: boolean
  version: number
  /** What is being edited: the draft, or what is published where there is none. */
  definition: WorkflowDefinition
  hasDraft: boolean
  published: { number: number; definition: WorkflowDefinition } | null
  rollout: { number: number; percent: number } | null
  versions: VersionView[]
}

export interface BuilderScene {
  workflow: WorkflowDetail
  scene: CheckScene
}

export interface RunListRow {
  id: string
  workflow: { key: string; name: string }
  versionNumber: number
  treatment: boolean
  state: RunState
  triggerKind: TriggerKind
  /** What it is about, where it is about a case. */
  case: { id: string; number: number; title: string } | null
  error: RunError | null
  createdAt: string
  endedAt: string | null
}

export interface RunPage {
  rows: RunListRow[]
  cursor: string | null
}

export interface RunError {
  code: string
  message: string
  step?: string
}

export interface StepRunView {
  stepKey: string
  /** Rounds of the loops around it, outermost first: "" or "2" or "2.0". */
  iteration: string
  state: StepState
  attempt: number
  input: Record<string, unknown>
  output: Record<string, unknown> | null
  error: { code: string; message: string } | null
  startedAt: string
  endedAt: string | null
}

export interface RunDetail extends RunListRow {
  definition: WorkflowDefinition
  trigger: Record<string, unknown>
  variables: Record<string, unknown>
  output: Record<string, unknown> | null
  steps: StepRunView[]
  rerunOfId: string | null
  parentRunId: string | null
  startedAt: string | null
  /** Until when the waits of the run wait at the longest. */
  waitsUntil: string | null
  /** Whether a newer version is live than the one it runs in. */
  newerVersion: number | null
}

/** A workflow's button on one case, its form filled from the case. */
export interface CaseButtonView {
  workflowId: string
  workflowName: string
  label: string
  inputs: InputField[]
  /** By input. */
  initial: Record<string, unknown>
}
