import type { Step, WorkflowDefinition } from '@/lib/workflows/schema'
import { isConditional, isLoop, isParallel, type Place, placesOf } from '@/lib/workflows/tree'
import type { ConfigField, StepEntry } from '@/lib/workflows/view'
import type { Spot } from '../../_parts/canvas/draw-workflow'

/** The value with what stands at a path changed; everything beside the path stays the same object. */
function changeAt<Value>(value: Value, path: string[], change: (at: unknown) => unknown): Value {
  const [member, ...rest] = path
  if (member === undefined) return change(value) as Value
  if (Array.isArray(value))
    return value.map((entry, index) => (String(index) === member ? changeAt(entry, rest, change) : entry)) as Value
  const held = value as Record<string, unknown>
  return { ...held, [member]: changeAt(held[member], rest, change) } as Value
}

const changeList = (definition: WorkflowDefinition, list: string, change: (steps: Step[]) => Step[]) =>
  changeAt(definition, list.split('.'), (steps) => change(steps as Step[]))

export const findPlace = (definition: WorkflowDefinition, stepKey: string): Place | undefined =>
  placesOf(definition).find(({ step }) => step.key === stepKey)

const listOf = ({ path }: Place) => path.slice(0, path.lastIndexOf('.'))

/** Right behind a step; null is the trigger. */
export function spotAfter(definition: WorkflowDefinition, stepKey: string | null): Spot {
  const place = stepKey === null ? undefined : findPlace(definition, stepKey)
  return place ? { list: listOf(place), index: place.index + 1 } : { list: 'steps', index: 0 }
}

export const insertSteps = (definition: WorkflowDefinition, { list, index }: Spot, steps: Step[]) =>
  changeList(definition, list, (before) => [...before.slice(0, index), ...steps, ...before.slice(index)])

export function changeStep(definition: WorkflowDefinition, stepKey: string, change: (step: Step) => Step) {
  const place = findPlace(definition, stepKey)
  return place ? changeAt(definition, place.path.split('.'), (step) => change(step as Step)) : definition
}

export function removeStep(definition: WorkflowDefinition, stepKey: string): WorkflowDefinition {
  const place = findPlace(definition, stepKey)
  if (!place) return definition
  return changeList(definition, listOf(place), (steps) => steps.filter((_, index) => index !== place.index))
}

/** One up or down in its own list. */
export function moveStep(definition: WorkflowDefinition, stepKey: string, by: -1 | 1): WorkflowDefinition {
  const place = findPlace(definition, stepKey)
  const to = place ? place.index + by : -1
  if (!place || to < 0 || to >= place.list.length) return definition
  return changeList(definition, listOf(place), (steps) => {
    const moved = steps.filter((_, index) => index !== place.index)
    return [...moved.slice(0, to), place.step, ...moved.slice(to)]
  })
}

/** The step that gets the focus when this one is gone. */
export function neighbourOf(definition: WorkflowDefinition, stepKey: string): string | null {
  const place = findPlace(definition, stepKey)
  if (!place) return null
  return place.list[place.index - 1]?.key ?? place.around?.step.key ?? null
}

export const freeName = (wanted: string, taken: ReadonlySet<string>, between = '_'): string => {
  if (!taken.has(wanted)) return wanted
  let number = 2
  while (taken.has(`${wanted}${between}${number}`)) number++
  return `${wanted}${between}${number}`
}

const keyOf = (label: string) =>
  label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 50) || 'step'

/** A new step of a type, with what its settings begin with. */
export function newStep(entry: StepEntry, definition: WorkflowDefinition): Step {
  const all = placesOf(definition).map(({ step }) => step)
  const key = freeName(keyOf(entry.label), new Set(all.map((step) => step.key)))
  const config: Step['config'] = {}
  for (const { key: member, initial } of entry.fields) if (initial !== undefined) config[member] = initial
  const step = {
    key,
    name: freeName(entry.label, new Set(all.map(({ name }) => name)), ' '),
    continueOnError: false,
    config: withoutUnasked(config, entry.fields),
  }
  if (entry.type === 'conditional')
    return { ...step, type: 'conditional', routes: [{ key: 'route_1', label: 'Route 1', steps: [] }], otherwise: [] }
  if (entry.type === 'parallel')
    return {
      ...step,
      type: 'parallel',
      branches: [1, 2].map((number) => ({ key: `branch_${number}`, label: `Branch ${number}`, steps: [] })),
    }
  if (entry.type === 'loop') return { ...step, type: 'loop', steps: [] }
  return { ...step, type: entry.type }
}

export const isAsked = ({ while: only }: ConfigField, config: Step['config']) =>
  !only || only.is.includes(String(config[only.member] ?? ''))

/** What is no longer asked for is forgotten, so that it cannot be wrong unseen. */
export const withoutUnasked = (config: Step['config'], fields: readonly ConfigField[]): Step['config'] =>
  Object.fromEntries(
    Object.entries(config).filter(([member]) => {
      const field = fields.find(({ key }) => key === member)
      return !field || isAsked(field, config)
    }),
  )

/** Steps as they may stand beside others: keys and names that are taken get a number, and what speaks of them follows. */
export function withFreshKeys(steps: Step[], definition: WorkflowDefinition): Step[] {
  const all = placesOf(definition).map(({ step }) => step)
  const taken = new Set(all.map(({ key }) => key))
  const names = new Set(all.map(({ name }) => name))
  const renamed = new Map<string, string>()
  const named = (list: Step[]): Step[] =>
    list.map((step) => {
      const key = freeName(step.key, taken)
      const name = freeName(step.name, names, ' ')
      taken.add(key)
      names.add(name)
      if (key !== step.key) renamed.set(step.key, key)
      return withinStep({ ...step, name }, named)
    })
  return named(steps).map((step) => renamedIn(step, renamed) as Step)
}

/** The step with each list of steps inside it changed. */
function withinStep(step: Step, change: (steps: Step[]) => Step[]): Step {
  const inside = <Branch extends { steps: Step[] }>(branch: Branch) => ({ ...branch, steps: change(branch.steps) })
  if (isConditional(step)) return { ...step, routes: step.routes.map(inside), otherwise: change(step.otherwise) }
  if (isParallel(step)) return { ...step, branches: step.branches.map(inside) }
  return isLoop(step) ? inside(step) : step
}

const reference = /\bsteps\.([a-z][a-z0-9_]*)/g

function renamedIn(value: unknown, renamed: Map<string, string>, member?: string): unknown {
  if (typeof value === 'string')
    return member === 'key'
      ? (renamed.get(value) ?? value)
      : value.replace(reference, (text, key: string) => (renamed.has(key) ? `steps.${renamed.get(key)}` : text))
  if (Array.isArray(value)) return value.map((entry) => renamedIn(entry, renamed))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, renamedIn(entry, renamed, name)]))
}
