import 'server-only'
import { type Tx, transaction } from '@/lib/db/transaction'
import { writeEvents } from '@/lib/events/record'
import { now } from '@/lib/kernel/clock'
import { AppError } from '@/lib/kernel/errors'
import type { ExternalStep } from '../steps/contract'
import { doStep } from './do-step'
import { type Memory, openScene, stepsToRead } from './open-scene'
import { firstOf } from './position'
import { type RetryPlan, retryPlan } from './retry'
import type { Outcome, Scene } from './scene'
import { errorOf, fail, record, settle } from './settle'
import type { RunRow, ThreadJob, ThreadRow } from './state'
import { writeStep } from './statements'
import { filledConfig } from './values'
import { loadVersion } from './versions'

/** `again`: the thread can go on at once. */
export type Progress = { kind: 'rest' } | { kind: 'again' } | { kind: 'call'; call: Call }

/** A call to make outside, its intent committed. */
export interface Call {
  step: ExternalStep
  config: unknown
  scene: Pick<Scene, 'actor' | 'step' | 'iteration'>
  attempt: number
}

/** One step of one thread in the transaction given: its effect, its record, and the way on, or none of them. */
export async function stepInside(tx: Tx, job: ThreadJob, memory: Memory, simulated = false): Promise<Progress> {
  const opened = await openScene(tx, job, memory, simulated)
  if (opened.kind === 'rest') return opened
  if (opened.kind === 'begin') return begin(tx, opened.run, opened.thread)
  const { scene } = opened
  const done = await doStep(scene)
  if (done.kind !== 'call') return conclude(scene, done, memory)
  if (simulated) return conclude(scene, { kind: 'done', input: done.input, output: { simulated: true } }, memory)
  const attempt = scene.before === undefined ? 1 : scene.before.attempt + 1
  record(scene, { state: 'running', attempt, input: done.input })
  scene.changes.thread = { ...scene.thread, state: 'ready' }
  await commit(scene)
  return { kind: 'call', call: { step: done.step, config: done.config, scene, attempt } }
}

/** A new run stands before its first step; one without steps has ended. */
async function begin(tx: Tx, run: RunRow, thread: ThreadRow): Promise<Progress> {
  const version = await loadVersion(tx, run.versionId)
  const first = firstOf(version.definition.steps, '')
  if (first.kind !== 'step') throw new AppError('bug', 'no_steps', 'A published workflow has steps.')
  const ready: ThreadRow = { ...thread, stepKey: first.stepKey, iteration: '', state: 'ready' }
  await writeStep(tx, run, { steps: [], thread: ready, run: {}, jobs: [] }, now())
  return { kind: 'again' }
}

/** What came of a call made outside. A run that was stopped meanwhile stays as it is. */
export async function concludeCall(
  tx: Tx,
  job: ThreadJob,
  call: Call,
  result: { output: Record<string, unknown> } | { error: AppError },
  memory: Memory,
): Promise<Progress> {
  const opened = await openScene(tx, { ...job, resume: undefined }, memory)
  if (opened.kind !== 'scene') return { kind: 'rest' }
  const { scene } = opened
  const mine = scene.step.key === call.scene.step.key && scene.iteration === call.scene.iteration
  if (!mine || scene.before?.state !== 'running' || scene.before.attempt !== call.attempt) return { kind: 'rest' }
  if ('output' in result)
    return conclude(scene, { kind: 'done', input: scene.before.input, output: result.output }, memory)
  return retryOrFail(scene, result.error, memory)
}

/** Nothing of the step was kept: says so, and tries again later where that can help. `began`: when the step did. */
export async function concludeFailure(
  tx: Tx,
  job: ThreadJob,
  error: AppError,
  memory: Memory,
  began: Date,
): Promise<Progress> {
  const opened = await openScene(tx, job, memory)
  return opened.kind === 'scene' ? retryOrFail({ ...opened.scene, at: began }, error, memory) : { kind: 'rest' }
}

async function retryOrFail(scene: Scene, error: AppError, memory: Memory): Promise<Progress> {
  const plan: RetryPlan = retryPlan(scene.step, error, attemptOf(scene))
  if (plan.kind === 'fail') {
    scene.before = scene.before && { ...scene.before, attempt: attemptOf(scene) }
    await fail(scene, errorOf(error), inputOf(scene))
    return finish(scene, memory)
  }
  record(scene, { state: 'waiting', attempt: attemptOf(scene), error: errorOf(error), input: inputOf(scene) })
  scene.changes.wait = { resumeAt: new Date(now().getTime() + plan.delayMs) }
  scene.changes.thread = { ...scene.thread, state: 'waiting', openChildren: 0 }
  await commit(scene)
  return { kind: 'rest' }
}

/** What the step was given, as far as it can be said. */
function inputOf({ step, values, before }: Scene): Record<string, unknown> {
  try {
    return filledConfig(step, values)
  } catch {
    return before?.input ?? {}
  }
}

/** A call counted itself when its intent was written; anything else did not come that far. */
const attemptOf = ({ before }: Scene): number =>
  before === undefined ? 1 : before.state === 'running' ? before.attempt : before.attempt + 1

async function conclude(scene: Scene, outcome: Outcome, memory: Memory): Promise<Progress> {
  const { before } = scene
  // a record with an error that is not of this attempt: an earlier one failed
  if (before?.error && before.state !== 'running') scene.before = { ...before, attempt: before.attempt + 1 }
  await settle(scene, outcome)
  return finish(scene, memory)
}

async function finish(scene: Scene, memory: Memory): Promise<Progress> {
  await commit(scene)
  const { thread, run } = scene.changes
  if (run.state !== undefined || thread.state !== 'ready' || thread.stepKey === null) return { kind: 'rest' }
  const place = scene.version.places.get(thread.stepKey)
  memory.expects = place ? { stepKey: thread.stepKey, keys: stepsToRead(place, scene.version) } : undefined
  return { kind: 'again' }
}

async function commit({ tx, run, changes, events, actor, at }: Scene): Promise<void> {
  await writeStep(tx, run, changes, now()) // after the work: what it took is read from this
  if (events.length > 0) await writeEvents(tx, actor, at, events)
}

export const stepOnce = (job: ThreadJob, memory: Memory): Promise<Progress> =>
  transaction(job.environmentId, (tx) => stepInside(tx, job, memory))
