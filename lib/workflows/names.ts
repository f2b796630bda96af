/** Steps that steer the run; every other type is an action of the registry in lib/workflows/steps. */
export const flowTypes = [
  'conditional',
  'parallel',
  'loop',
  'wait',
  'module',
  'set_variable',
  'output',
  'stop',
] as const
export type FlowType = (typeof flowTypes)[number]

export const triggerKinds = ['event', 'api', 'schedule', 'recurring', 'case_button', 'manual', 'call'] as const
export type TriggerKind = (typeof triggerKinds)[number]

export const runStates = ['queued', 'running', 'waiting', 'succeeded', 'failed', 'cancelled'] as const
export type RunState = (typeof runStates)[number]
export const liveRunStates: readonly RunState[] = ['queued', 'running', 'waiting']

export const stepStates = [...runStates, 'skipped'] as const
export type StepState = (typeof stepStates)[number]

export const inputTypes = [
  'text',
  'long_text',
  'number',
  'boolean',
  'date',
  'date_time',
  'choice',
  'list',
  'json',
  'case',
  'object',
  'person',
] as const
export type InputType = (typeof inputTypes)[number]

export const variableTypes = ['text', 'number', 'boolean', 'date_time', 'list', 'json'] as const
export type VariableType = (typeof variableTypes)[number]

export const stepGroups = ['Flow', 'Case', 'Objects', 'People', 'Outside'] as const
export type StepGroup = (typeof stepGroups)[number]

/** What a definition may hold at most. */
export const limits = {
  steps: 200,
  nesting: 8,
  routes: 20,
  branches: 20,
  variables: 50,
  inputs: 50,
  bytes: 262_144,
  /** Rounds of one loop. */
  rounds: 100,
  /** Step runs of one run, rounds of loops counted. */
  stepsOfRun: 1000,
  /** A run started by an event that a run made, by one that a run made … */
  depth: 5,
  waitSeconds: 30 * 86_400,
  attempts: 10,
  /** A step that names its own time-out, and a call outside that names none. */
  timeoutSeconds: 300,
  callSeconds: 15,
} as const

/** Runs that one press, or one request, starts at most. */
export const runsAtOnce = 1000

export const stateLabels: Record<StepState, string> = {
  queued: 'Queued',
  running: 'Running',
  waiting: 'Waiting',
  succeeded: 'Succeeded',
  failed: 'Failed',
  cancelled: 'Cancelled',
  skipped: 'Skipped',
}
