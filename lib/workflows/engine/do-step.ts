import 'server-only'
import { AppError } from '@/lib/kernel/errors'
import { parseInput } from '@/lib/kernel/parse'
import type { LoopStep } from '../schema'
import type { DatabaseStep, ExternalStep } from '../steps/contract'
import { findStep } from '../steps/registry'
import { isConditional, isLoop, isParallel } from '../tree'
import { enterConditional, enterParallel } from './flow/branches'
import { enterLoop, returnToLoop } from './flow/loop'
import { enterModule, returnToModule } from './flow/module'
import { enterOutput, enterSetVariable, enterStop } from './flow/variables'
import { enterWait, returnToWait } from './flow/wait'
import type { Outcome, Scene } from './scene'
import { filledConfig } from './values'

export type Done = Outcome | { kind: 'call'; step: ExternalStep; config: unknown; input: Record<string, unknown> }

/** Does the step a thread stands at, up to what must happen outside of the transaction. */
export async function doStep(scene: Scene): Promise<Done> {
  const { step } = scene
  if (isConditional(step)) return enterConditional({ ...scene, step })
  const returning = scene.thread.state === 'returning'
  if (isParallel(step)) return returning ? { kind: 'done', output: {} } : enterParallel({ ...scene, step })
  if (isLoop(step)) return returning ? returnToLoop(scene as Scene<LoopStep>) : enterLoop(scene as Scene<LoopStep>)
  // with an error it waits for another attempt, not for what it is about
  const waited = scene.thread.state === 'waiting' && !scene.before?.error
  switch (step.type) {
    case 'wait':
      return waited ? returnToWait(scene) : enterWait(scene)
    case 'module':
      return waited ? returnToModule(scene) : enterModule(scene)
    case 'set_variable':
      return enterSetVariable(scene)
    case 'output':
      return enterOutput(scene)
    case 'stop':
      return enterStop(scene)
  }
  return doAction(scene)
}

async function doAction(scene: Scene): Promise<Done> {
  const found = findStep(scene.step.type)
  if (!found || found.effect === 'none')
    throw new AppError('invalid', 'unknown_step', `There is no step ${scene.step.type} any more.`)
  const input = filledConfig(scene.step, scene.values)
  const config = parseInput(found.config, input)
  if (found.effect === 'external') return { kind: 'call', step: found, config, input }
  return runDatabaseStep(found, scene, config, input)
}

async function runDatabaseStep(
  found: DatabaseStep,
  scene: Scene,
  config: unknown,
  input: Record<string, unknown>,
): Promise<Outcome> {
  const { actor, tx, at, step, run } = scene
  const context = { actor, tx, at, stepKey: actor.requestId as string, run }
  const output = await within(step.timeoutSeconds, found.run(context, config))
  const caseId = output.case_id
  if (typeof caseId === 'string' && run.caseId === null) scene.changes.run.caseId = caseId
  return { kind: 'done', input, output }
}

/** A step that takes longer than it may is undone: its transaction ends with this. @throws AppError `unavailable` timed_out */
async function within<Value>(seconds: number | undefined, work: Promise<Value>): Promise<Value> {
  if (seconds === undefined) return work
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new AppError('unavailable', 'timed_out', `It took longer than ${seconds} seconds.`)),
      seconds * 1000,
    )
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
