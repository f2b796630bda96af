import { fillIn } from '../values'
import type { Scene } from './scene'
import type { StepError } from './state'
import { evaluate, valuesOf } from './values'

/** Ends the run, tells whoever called it, and says so in the trail. */
export function endRun(scene: Scene, error: StepError | null): void {
  const { run, changes, events, version } = scene
  const failed = error ? { error } : outputOf(scene)
  const state = 'error' in failed ? 'failed' : 'succeeded'
  const why = 'error' in failed ? { ...failed.error, step: scene.step.key } : undefined
  const output = 'error' in failed ? run.output : failed.output
  changes.run = { ...changes.run, state, error: why, output: output ?? undefined }
  if (run.parentRunId && run.parentThreadId)
    changes.jobs.push({
      environmentId: run.environmentId,
      runId: run.parentRunId,
      threadId: run.parentThreadId,
      resume: { kind: 'child', runId: run.id, state, output, error: why ?? null },
    })
  events.push({
    type: `workflow_run.${state}`,
    subjectType: 'workflow_run',
    subjectId: run.id,
    payload: {
      workflowId: version.workflowId,
      versionId: version.id,
      name: run.workflowName,
      ownerId: run.ownerId,
      caseId: run.caseId,
      ...(why ? { error: { ...why } } : {}),
    },
  })
}

/** The workflow's own output, and over it what its Output steps said. */
function outputOf({ run, rows, version }: Scene): { output: Record<string, unknown> } | { error: StepError } {
  const values = valuesOf(run, rows, null, '')
  try {
    const made = fillIn(version.definition.output, (expression) => evaluate(expression, values)) as Record<
      string,
      unknown
    >
    return { output: { ...JSON.parse(JSON.stringify(made)), ...run.output } }
  } catch (error) {
    return {
      error: {
        code: 'invalid_expression',
        message: error instanceof Error ? error.message : 'The output cannot be made.',
      },
    }
  }
}
