import { runStates, stepStates, triggerKinds } from '@/lib/workflows/names'
import { anything, count, type Json, listOf, object, orNull, ref, text, time, words, yes } from '../openapi-parts'

const workflowMembers = {
  token: text,
  key: text,
  name: text,
  description: text,
  enabled: yes,
  archived: yes,
  published_version: orNull(count),
  has_draft: yes,
  updated_at: time,
}
const workflowVersionMembers = { number: count, note: text, published_by: orNull(text), published_at: time }
const workflowRunMembers = {
  token: text,
  workflow_id: text,
  workflow_name: text,
  workflow_version: count,
  treatment: yes,
  state: words(runStates),
  trigger_kind: words(triggerKinds),
  case_id: orNull(text),
  output: orNull(anything),
  error: orNull(anything),
  steps_count: count,
  created_at: time,
  started_at: orNull(time),
  ended_at: orNull(time),
}
const stepMembers = {
  step: text,
  iteration: { ...text, description: 'Rounds of the loops around it: empty, or 2, or 2.0' },
  state: words(stepStates),
  attempt: count,
  input: anything,
  output: orNull(anything),
  error: orNull(anything),
}

export const workflowSchemas: Record<string, Json> = {
  Workflow: object(workflowMembers),
  WorkflowVersion: object({ ...workflowVersionMembers, definition: anything }),
  WorkflowWithDefinition: object({
    ...workflowMembers,
    created_at: time,
    owner: orNull(text),
    version: count,
    draft: orNull(anything),
    published: orNull(ref('WorkflowVersion')),
    rollout: orNull(object({ number: count, percent: count })),
  }),
  WorkflowRun: object(workflowRunMembers),
  WorkflowRunWithSteps: object({
    ...workflowRunMembers,
    trigger: anything,
    variables: anything,
    steps: listOf(object({ ...stepMembers, started_at: time, ended_at: orNull(time) })),
  }),
  Simulation: object({
    state: words(['succeeded', 'failed']),
    error: orNull(anything),
    output: orNull(anything),
    variables: anything,
    steps: listOf(object(stepMembers)),
  }),
}
