import { toToken } from '@/lib/kernel/ids'
import type { Simulation } from '@/lib/workflows/engine/simulate'
import type { RunListRow, RunView, WorkflowListRow, WorkflowVersionView, WorkflowView } from '@/lib/workflows/view'
import { instant } from '../case-json'
import { definitionJson } from './definition-wire'

export const workflowRowJson = (row: WorkflowListRow) => ({
  token: toToken('workflow', row.id),
  key: row.key,
  name: row.name,
  description: row.description,
  enabled: row.enabled,
  archived: row.archived,
  published_version: row.publishedNumber,
  has_draft: row.hasDraft,
  updated_at: instant(row.updatedAt),
})

export const versionJson = (version: WorkflowVersionView & { definition?: unknown }) => ({
  number: version.number,
  note: version.note,
  published_by: version.publishedBy === null ? null : toToken('user', version.publishedBy),
  published_at: instant(version.publishedAt),
  ...(version.definition === undefined ? {} : { definition: definitionJson(version.definition) }),
})

export const workflowJson = (view: WorkflowView) => ({
  token: toToken('workflow', view.id),
  key: view.key,
  name: view.name,
  description: view.description,
  enabled: view.enabled,
  archived: view.archivedAt !== null,
  published_version: view.published?.number ?? null,
  has_draft: view.draft !== null,
  updated_at: instant(view.updatedAt),
  created_at: instant(view.createdAt),
  owner: view.ownerId === null ? null : toToken('user', view.ownerId),
  version: view.version,
  draft: view.draft === null ? null : definitionJson(view.draft),
  published: view.published ? versionJson(view.published) : null,
  rollout: view.rollout ? { number: view.rollout.number, percent: view.rollout.percent } : null,
})

export const runJson = (row: RunListRow) => ({
  token: toToken('workflowRun', row.id),
  workflow_id: toToken('workflow', row.workflowId),
  workflow_name: row.workflowName,
  workflow_version: row.versionNumber,
  treatment: row.treatment,
  state: row.state,
  trigger_kind: row.triggerKind,
  case_id: row.caseId === null ? null : toToken('case', row.caseId),
  output: row.output,
  error: row.error,
  steps_count: row.stepsCount,
  created_at: instant(row.createdAt),
  started_at: instant(row.startedAt),
  ended_at: instant(row.endedAt),
})

export const runWithStepsJson = (view: RunView) => ({
  ...runJson(view),
  trigger: view.trigger,
  variables: view.variables,
  steps: view.steps.map((step) => ({
    step: step.stepKey,
    iteration: step.iteration,
    state: step.state,
    attempt: step.attempt,
    input: step.input,
    output: step.output,
    error: step.error,
    started_at: instant(step.startedAt),
    ended_at: instant(step.endedAt),
  })),
})

export const simulationJson = ({ steps, ...simulation }: Simulation) => ({
  ...simulation,
  steps: steps.map(({ stepKey: step, ...rest }) => ({ step, ...rest })),
})
