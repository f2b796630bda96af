import type { RunState, StepState } from '../names'

/** A run as the engine holds it while one step of it is done. */
export interface RunRow {
  id: string
  environmentId: string
  workflowId: string
  workflowName: string
  ownerId: string | null
  versionId: string
  state: RunState
  trigger: Record<string, unknown>
  variables: Record<string, unknown>
  output: Record<string, unknown> | null
  depth: number
  caseId: string | null
  parentRunId: string | null
  parentThreadId: string | null
  stepsCount: number
  startedAt: string | null
  createdAt: string
}

export interface ThreadRow {
  id: string
  parentId: string | null
  stepKey: string | null
  iteration: string
  forkKey: string | null
  openChildren: number
  state: 'ready' | 'waiting' | 'returning' | 'ended'
}

export interface StepError {
  code: string
  message: string
}

export interface StepRow {
  stepKey: string
  iteration: string
  state: StepState
  attempt: number
  input: Record<string, unknown>
  output: Record<string, unknown> | null
  error: StepError | null
  startedAt: string
}

/** Why a waiting thread moves again. */
export type Resume =
  | { kind: 'event'; eventId: string }
  | { kind: 'time' }
  | { kind: 'child'; runId: string; state: RunState; output: Record<string, unknown> | null; error: StepError | null }

export interface ThreadJob {
  environmentId: string
  runId: string
  threadId: string
  resume?: Resume
}

export interface NewThread {
  id: string
  stepKey: string
  iteration: string
  forkKey: string
}

/** What a step leaves behind; write_workflow_step writes it in one statement. */
export interface Changes {
  steps: StepRow[]
  thread: ThreadRow
  children?: NewThread[]
  wait?: { subjectId?: string; eventTypes?: string[]; resumeAt: Date }
  /** The thread that waits for this one, which has ended. */
  endOf?: string
  run: {
    state?: RunState
    variables?: Record<string, unknown>
    output?: Record<string, unknown>
    error?: StepError & { step?: string }
    caseId?: string
    counted?: number
  }
  jobs: ThreadJob[]
}
