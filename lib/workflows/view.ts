import type { RunState, StepGroup, StepState, TriggerKind } from './names'
import type { InputField, Trigger, WorkflowDefinition } from './schema'

/** What a value is, as far as the picker and the check can know. */
export type Shape =
  | {
      kind: 'text' | 'number' | 'boolean' | 'date_time' | 'any'
      label?: string
      refers?: Reference
      optional?: boolean
    }
  | { kind: 'list'; of: Shape; label?: string; optional?: boolean }
  /** `open`: may hold members that are not listed. */
  | { kind: 'object'; members: Record<string, Shape>; open?: boolean; label?: string; optional?: boolean }

/** What the id in a text is the id of. */
export type Reference = 'case' | 'object' | 'person' | 'team' | 'queue' | 'template' | 'workflow' | 'run'

/** How a member of a step's config is edited, and what it must be. */
export type Widget =
  | 'text'
  | 'long_text'
  | 'number'
  | 'boolean'
  | 'choice'
  /** Seconds; shown as amount and unit. */
  | 'duration'
  | 'date_time'
  /** The id of a case, mostly `{{trigger.case.id}}` or one an earlier step made. */
  | 'case'
  | 'object'
  | 'objects'
  /** By id or key. */
  | 'template'
  | 'queue'
  | 'team'
  /** By id or e-mail. */
  | 'person'
  | 'workflow'
  /** `{ fieldKey: value }` of the template chosen in `template`, or of any field of the catalogue. */
  | 'case_fields'
  /** Key of a status or decision. */
  | 'status'
  | 'decision'
  | 'tags'
  /** Names of events to wait for. */
  | 'events'
  | 'when'
  /** `{ name: text }`: headers, data. */
  | 'pairs'
  /** Values for the inputs of the workflow chosen in `workflow`. */
  | 'inputs'
  | 'variable'
  /** Key of a step inside this loop. */
  | 'step_inside'
  /** Any JSON, with `{{…}}` in its texts. */
  | 'json'
  /** A JSON Schema document, for the response of a request. */
  | 'json_schema'
  | 'secret'

export interface ConfigField {
  key: string
  label: string
  help?: string
  widget: Widget
  required?: boolean
  /** Stands under Advanced. */
  advanced?: boolean
  options?: readonly { value: string; label: string }[]
  /** What stands there in a new step. */
  initial?: string | number | boolean
  /** Asked for only while another member has one of these values. */
  while?: { member: string; is: readonly string[] }
  /** Takes no `{{…}}`: it must be known when the workflow is published. */
  fixed?: boolean
  minimum?: number
  maximum?: number
}

/** database: exactly once; external: at least once, with one stable key; none: only steers. */
export type Effect = 'database' | 'external' | 'none'

/** One step as the builder sees it: plain data, no code. */
export interface StepEntry {
  type: string
  label: string
  summary: string
  group: StepGroup
  effect: Effect
  fields: readonly ConfigField[]
  /** Members of `steps.<key>`; more may follow from the config (lib/workflows/rules.ts: outputOf). */
  output: Record<string, Shape>
  /** A config that passes the check, for the docs and the tests. */
  example: Record<string, unknown>
}
export type StepCatalogue = readonly StepEntry[]

interface Named {
  id: string
  key: string
  name: string
}

/** What a definition may refer to in its environment: the choices of the builder, the world of the check. */
export interface CheckScene {
  steps: StepCatalogue
  templates: (Named & {
    fields: { key: string; label: string; type: string; options: { value: string; label: string }[] }[]
    statuses: { key: string; name: string }[]
    decisions: { key: string; name: string; reasonCodes: { key: string; label: string }[] }[]
  })[]
  queues: Named[]
  teams: Named[]
  people: { id: string; email: string; name: string; disabled: boolean; reviews: boolean }[]
  /** Other workflows, with what calling one takes and gives, and whom it calls itself. */
  workflows: (Named & {
    published: boolean
    callable: boolean
    inputs: { key: string; label: string; type: string; required: boolean }[]
    outputs: string[]
    calls: string[]
  })[]
  /** Names of the secrets that requests can be signed with. */
  secrets: string[]
  /** The workflow being checked, where it exists already. */
  workflowId?: string
}

/** A line of the list of workflows. */
export interface WorkflowListRow {
  id: string
  key: string
  name: string
  description: string
  enabled: boolean
  archived: boolean
  triggerKind: string | null
  /** Of what is published, else of the draft. */
  trigger: Trigger
  publishedNumber: number | null
  hasDraft: boolean
  rolloutPercent: number | null
  ownerName: string | null
  /** Runs that run or wait, and those that failed within seven days. */
  liveRuns: number
  failedRuns: number
  lastRunAt: string | null
  lastRunState: RunState | null
  updatedAt: string
}

export interface WorkflowVersionView {
  id: string
  number: number
  note: string
  publishedBy: string | null
  publishedAt: string
}

export interface WorkflowView {
  id: string
  key: string
  name: string
  description: string
  enabled: boolean
  archivedAt: string | null
  ownerId: string | null
  /** Of the row, for a writer who must not overwrite another. */
  version: number
  /** Null: nothing changed since the published version. */
  draft: WorkflowDefinition | null
  published: (WorkflowVersionView & { definition: WorkflowDefinition }) | null
  rollout: { versionId: string; number: number; percent: number } | null
  createdAt: string
  updatedAt: string
}

/** A line of the list of runs. */
export interface RunListRow {
  id: string
  workflowId: string
  workflowName: string
  versionId: string
  starterKind: string
  starterId: string | null
  versionNumber: number
  treatment: boolean
  state: RunState
  triggerKind: TriggerKind
  caseId: string | null
  caseNumber: number | null
  output: Record<string, unknown> | null
  error: { code: string; message: string; step?: string } | null
  stepsCount: number
  createdAt: string
  startedAt: string | null
  endedAt: string | null
}

export interface StepRunView {
  stepKey: string
  /** Rounds of the loops around it: "" or "2" or "2.0". */
  iteration: string
  state: StepState
  attempt: number
  input: unknown
  output: unknown
  error: { code: string; message: string } | null
  startedAt: string
  endedAt: string | null
}

export interface RunView extends RunListRow {
  definition: WorkflowDefinition
  trigger: unknown
  variables: Record<string, unknown>
  starterName: string | null
  depth: number
  parentRunId: string | null
  rerunOfId: string | null
  /** Runs that its steps started. */
  calledRunIds: string[]
  steps: StepRunView[]
}

/** A button that a case shows, with its form. Prefills are filled in. */
export interface CaseButtonView {
  workflowId: string
  workflowKey: string
  label: string
  inputs: (InputField & { value: unknown })[]
}

/** A workflow that can be started by hand. */
export interface ManualWorkflowView {
  id: string
  key: string
  name: string
  description: string
  inputs: InputField[]
}

export interface WorkflowSecretView {
  name: string
  createdAt: string
  /** Workflows whose requests are signed with it, as published or as a draft. */
  usedBy: { key: string; name: string }[]
}
