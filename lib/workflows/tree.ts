import type { ConditionalStep, LoopStep, ParallelStep, Step, WorkflowDefinition } from './schema'

export const isConditional = (step: Step): step is ConditionalStep => 'routes' in step
export const isParallel = (step: Step): step is ParallelStep => 'branches' in step
export const isLoop = (step: Step): step is LoopStep => step.type === 'loop' && 'steps' in step

/** A list of steps inside another step, and what it is called in a path. */
export interface Branch {
  /** `routes.0.steps`, `otherwise`, `branches.1.steps`, `steps`. */
  place: string
  key: string
  label: string
  steps: Step[]
}

export function branchesOf(step: Step): Branch[] {
  if (isConditional(step))
    return [
      ...step.routes.map(({ key, label, steps }, index) => ({ place: `routes.${index}.steps`, key, label, steps })),
      { place: 'otherwise', key: 'otherwise', label: 'Else', steps: step.otherwise },
    ]
  if (isParallel(step))
    return step.branches.map(({ key, label, steps }, index) => ({
      place: `branches.${index}.steps`,
      key,
      label,
      steps,
    }))
  return isLoop(step) ? [{ place: 'steps', key: 'steps', label: step.name, steps: step.steps }] : []
}

/** Where a step stands. */
export interface Place {
  step: Step
  /** `steps.2.routes.0.steps.1` */
  path: string
  /** The list it stands in, and its index there. */
  list: Step[]
  index: number
  /** The step around it, and which of its branches this list is; null at the top. */
  around: Place | null
  branch: Branch | null
  depth: number
}

/** Every step with its place, in the order they are read. A key that occurs twice is listed twice. */
export function placesOf(definition: Pick<WorkflowDefinition, 'steps'>): Place[] {
  const found: Place[] = []
  const look = (list: Step[], path: string, around: Place | null, branch: Branch | null, depth: number) => {
    list.forEach((step, index) => {
      const place: Place = { step, path: `${path}.${index}`, list, index, around, branch, depth }
      found.push(place)
      for (const inner of branchesOf(step)) look(inner.steps, `${place.path}.${inner.place}`, place, inner, depth + 1)
    })
  }
  look(definition.steps, 'steps', null, null, 0)
  return found
}

/** By key, the first of each. */
export function placesByKey(definition: Pick<WorkflowDefinition, 'steps'>): Map<string, Place> {
  const byKey = new Map<string, Place>()
  for (const place of placesOf(definition)) if (!byKey.has(place.step.key)) byKey.set(place.step.key, place)
  return byKey
}

/**
 * The places whose values a step may use: what stands before it in its own list and in those around it, with what is
 * inside those, save inside loops. `sure`: it ran in any case, not on one route of several.
 */
export function earlierPlaces(at: Place, all: readonly Place[]): { place: Place; sure: boolean }[] {
  const found: { place: Place; sure: boolean }[] = []
  const byStep = new Map(all.map((place) => [place.step, place]))
  const take = (step: Step, sure: boolean) => {
    const place = byStep.get(step)
    if (!place) return
    found.push({ place, sure })
    if (isLoop(step)) return
    for (const branch of branchesOf(step)) for (const inner of branch.steps) take(inner, sure && !isConditional(step))
  }
  for (let here: Place | null = at; here; here = here.around)
    for (const before of here.list.slice(0, here.index)) take(before, true)
  return found
}

/** The loops around a step, innermost first. */
export function loopsAround(at: Place): Place[] {
  const found: Place[] = []
  for (let here = at.around; here; here = here.around) if (isLoop(here.step)) found.push(here)
  return found
}
