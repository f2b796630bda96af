import 'server-only'
import { limits } from '../names'
import type { LoopStep } from '../schema'
import { endRun } from './end-run'
import { endRound, sceneOfLoop } from './flow/loop'
import { type Next, nextAfter } from './position'
import type { Outcome, Scene } from './scene'
import type { StepError, StepRow } from './state'

/** Puts what came of a step into the changes of its scene: its record, where the thread goes, how the run stands. */
export async function settle(scene: Scene, outcome: Outcome): Promise<void> {
  switch (outcome.kind) {
    case 'waiting':
      record(scene, { state: 'waiting', ...outcome })
      scene.changes.wait = outcome.wait
      scene.changes.children = outcome.children
      scene.changes.thread = { ...scene.thread, state: 'waiting', openChildren: outcome.children?.length ?? 0 }
      scene.changes.jobs.push(
        ...(outcome.children ?? []).map(({ id }) => ({
          environmentId: scene.run.environmentId,
          runId: scene.run.id,
          threadId: id,
        })),
      )
      return
    case 'round':
      record(scene, { state: 'running', ...outcome })
      return go(scene, outcome.into)
    case 'stop':
      record(scene, { state: 'succeeded', output: {} })
      return endRun(scene, outcome.state === 'failed' ? { code: 'stopped', message: outcome.message } : null)
    case 'failed':
      return fail(scene, outcome.error, outcome.input)
    case 'done':
      count(scene)
      if (scene.run.stepsCount + (scene.changes.run.counted ?? 0) > limits.stepsOfRun)
        return fail(
          scene,
          { code: 'too_many_steps', message: `A run has at most ${limits.stepsOfRun} steps.` },
          outcome.input,
          true,
        )
      record(scene, { state: 'succeeded', ...outcome })
      return go(scene, outcome.into ?? nextAfter(scene.place, scene.iteration, scene.thread.forkKey))
  }
}

const count = ({ changes }: Scene) => {
  changes.run.counted = (changes.run.counted ?? 0) + 1
}

/** A failure that is let pass goes on like a success; any other ends the run here. */
export async function fail(
  scene: Scene,
  error: StepError,
  input?: Record<string, unknown>,
  always = false,
): Promise<void> {
  if (!always) count(scene)
  record(scene, { state: 'failed', error, input: input ?? scene.before?.input })
  if (scene.step.continueOnError && !always)
    return go(scene, nextAfter(scene.place, scene.iteration, scene.thread.forkKey))
  return endRun(scene, error)
}

/** Moves the thread on: to a step, through the end of a round, or to its own end. */
async function go(scene: Scene, next: Next): Promise<void> {
  const { changes, thread } = scene
  if (next.kind === 'step') {
    changes.thread = { ...thread, stepKey: next.stepKey, iteration: next.iteration, state: 'ready', openChildren: 0 }
    return
  }
  if (next.kind === 'round_end') {
    const loop = sceneOfLoop(scene, next.loop, next.outer)
    return settle(loop, endRoundSafely(loop, next.round))
  }
  changes.thread = { ...thread, state: 'ended', openChildren: 0 }
  if (thread.parentId === null) return endRun(scene, null)
  changes.endOf = thread.parentId
}

/** The condition of a loop can fail like a step. */
function endRoundSafely(loop: Scene<LoopStep>, round: number): Outcome {
  try {
    return endRound(loop, round)
  } catch (error) {
    return { kind: 'failed', error: errorOf(error) }
  }
}

export const errorOf = (error: unknown): StepError => {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return {
    code: typeof code === 'string' ? code : 'internal_error',
    message: typeof message === 'string' ? message.slice(0, 2000) : 'Something went wrong.',
  }
}

/** The record of the scene's step; the newest word on a step and round is the one that is written. */
export function record(scene: Scene, written: Partial<StepRow> & Pick<StepRow, 'state'>): void {
  const { step, iteration, before, at, changes, rows } = scene
  const row: StepRow = {
    stepKey: step.key,
    iteration,
    state: written.state,
    attempt: written.attempt ?? before?.attempt ?? 1,
    input: written.input ?? before?.input ?? {},
    output: written.output ?? null,
    error: written.error ?? null,
    startedAt: before?.startedAt ?? at.toISOString(),
  }
  const others = (known: StepRow) => known.stepKey !== row.stepKey || known.iteration !== row.iteration
  changes.steps = [...changes.steps.filter(others), row]
  // what a loop around it gathers is read from here
  rows.splice(0, rows.length, ...rows.filter(others), row)
}
