import { AppError } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/new-id'
import { limits } from '../../names'
import { type LoopStep, when as whenSchema } from '../../schema'
import type { Place } from '../../tree'
import { firstOf, innerIteration, isAround } from '../position'
import type { Outcome, Scene } from '../scene'
import type { StepRow } from '../state'
import { filledConfig, type Values, valuesOf, whenHolds } from '../values'

export function enterLoop(scene: Scene<LoopStep>): Outcome {
  const { step, values, iteration } = scene
  if (step.config.mode === 'while') {
    if (step.steps.length === 0 || !holdsStill(step, values)) return done({ rounds: 0, items: [] }, scene)
    return round(scene, { rounds: 0, items: [] }, 0)
  }
  const items = itemsOf(filledConfig(step, values).items)
  if (items.length === 0 || step.steps.length === 0) return done({ rounds: items.length, items }, scene)
  if (step.config.parallel !== true) return round(scene, { rounds: 0, items }, 0)
  const children = items.flatMap((_, index) => {
    const first = firstOf(step.steps, innerIteration(iteration, index))
    return first.kind === 'step'
      ? [{ id: newId(), stepKey: first.stepKey, iteration: first.iteration, forkKey: step.key }]
      : []
  })
  return { kind: 'waiting', input: { items }, output: { rounds: items.length, items }, children }
}

/** All rounds that ran side by side have ended. */
export const returnToLoop = (scene: Scene<LoopStep>): Outcome =>
  done({ rounds: 0, items: [], ...scene.before?.output }, scene)

/** A round of a sequential loop is done: another, or on after the loop. `scene` is that of the loop itself. */
export function endRound(scene: Scene<LoopStep>, ended: number): Outcome {
  const { step, before } = scene
  const items = itemsOf(before?.input.items)
  const rounds = ended + 1
  const more = step.config.mode === 'while' ? holdsStill(step, scene.values) : rounds < items.length
  if (!more) return done({ rounds, items }, scene)
  if (rounds >= limits.rounds)
    return {
      kind: 'failed',
      error: { code: 'too_many_rounds', message: `A loop has at most ${limits.rounds} rounds, and this one goes on.` },
    }
  return round(scene, { rounds, items }, rounds)
}

const round = (
  { step, iteration }: Scene<LoopStep>,
  { rounds, items }: { rounds: number; items: unknown[] },
  next: number,
): Outcome => ({
  kind: 'round',
  input: { items },
  output: { rounds, items },
  into: firstOf(step.steps, innerIteration(iteration, next)),
})

/** Outputs of the gathered step, a round each, in order. */
function done(output: { rounds: number; items: unknown[] }, { step, rows, iteration }: Scene<LoopStep>): Outcome {
  const { collect } = step.config
  const results = rows
    .filter((row) => row.stepKey === collect && row.state === 'succeeded' && isRoundOf(row, iteration))
    .sort((one, other) => roundOf(one) - roundOf(other))
    .map((row) => row.output)
  return { kind: 'done', input: { items: output.items }, output: collect ? { ...output, results } : output }
}

const isRoundOf = (row: StepRow, iteration: string) => row.iteration !== iteration && isAround(iteration, row.iteration)
const roundOf = (row: StepRow) => Number(row.iteration.split('.').at(-1))

function itemsOf(given: unknown): unknown[] {
  if (given === undefined || given === null || given === '') return []
  if (!Array.isArray(given)) throw new AppError('invalid', 'not_a_list', 'A loop goes over a list, and this is none.')
  if (given.length > limits.rounds)
    throw new AppError(
      'invalid',
      'too_many_rounds',
      `A loop has at most ${limits.rounds} rounds; the list has ${given.length} entries.`,
    )
  return given
}

function holdsStill(step: LoopStep, values: Values): boolean {
  const parsed = whenSchema.safeParse(step.config.while)
  return parsed.success && whenHolds(parsed.data, values)
}

/** The scene of a loop, seen from a step inside it whose round has ended. */
export const sceneOfLoop = (inside: Scene, loop: Place, outer: string): Scene<LoopStep> => ({
  ...inside,
  place: loop,
  step: loop.step as LoopStep,
  iteration: outer,
  before: inside.rows.find(({ stepKey, iteration }) => stepKey === loop.step.key && iteration === outer),
  values: valuesOf(inside.run, inside.rows, loop, outer),
})
