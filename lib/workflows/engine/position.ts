import type { WorkflowDefinition } from '../schema'
import { isConditional, isParallel, type Place } from '../tree'

/** Where a thread goes from a step. `round_end`: the last step of a round of a sequential loop was done. */
export type Next =
  | { kind: 'step'; stepKey: string; iteration: string }
  | { kind: 'round_end'; loop: Place; round: number; outer: string }
  | { kind: 'end' }

export const firstOf = (steps: WorkflowDefinition['steps'], iteration: string): Next => {
  const [first] = steps
  return first ? { kind: 'step', stepKey: first.key, iteration } : { kind: 'end' }
}

/** What follows a step that is done, in a thread that was forked at `forkKey` (null: the run's main thread). */
export function nextAfter(place: Place, iteration: string, forkKey: string | null): Next {
  const sibling = place.list[place.index + 1]
  if (sibling) return { kind: 'step', stepKey: sibling.key, iteration }
  const { around } = place
  if (!around) return { kind: 'end' }
  if (isConditional(around.step)) return nextAfter(around, iteration, forkKey)
  if (isParallel(around.step) || around.step.key === forkKey) return { kind: 'end' }
  return { kind: 'round_end', loop: around, ...splitIteration(iteration) }
}

/** "2.0" -> round 0 of what is at "2". */
export function splitIteration(iteration: string): { outer: string; round: number } {
  const at = iteration.lastIndexOf('.')
  return { outer: at < 0 ? '' : iteration.slice(0, at), round: Number(iteration.slice(at + 1)) }
}

export const innerIteration = (outer: string, round: number): string =>
  outer === '' ? `${round}` : `${outer}.${round}`

/** Whether what ran at `other` is of the same rounds as `iteration`, or of those around them. */
export const isAround = (other: string, iteration: string): boolean =>
  other === '' || other === iteration || iteration.startsWith(`${other}.`)
