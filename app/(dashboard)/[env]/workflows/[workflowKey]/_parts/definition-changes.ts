import type { Step, WorkflowDefinition } from '@/lib/workflows/schema'
import { branchesOf, placesOf } from '@/lib/workflows/tree'
import type { StepEntry } from '@/lib/workflows/view'

export interface Change {
  kind: 'added' | 'removed' | 'changed' | 'moved'
  what: string
  detail: string
}

const same = (one: unknown, other: unknown) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

/** Members in one order, as the database keeps them in its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(
    members.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, member]) => [key, sorted(member)]),
  )
}

/** What a new version does otherwise than the one before, step by step. */
export function definitionChanges(
  before: WorkflowDefinition,
  after: WorkflowDefinition,
  entries: readonly StepEntry[],
): Change[] {
  const old = placesOf(before)
  const now = placesOf(after)
  const byKey = (places: typeof old) => new Map(places.map((place) => [place.step.key, place]))
  const oldByKey = byKey(old)
  const nowByKey = byKey(now)
  const neighbour = ({ list, index, around, branch }: (typeof old)[number]) =>
    `${around?.step.key} ${branch?.key} ${list.slice(0, index).findLast(({ key }) => oldByKey.has(key) && nowByKey.has(key))?.key}`
  return [
    ...(same(before.trigger, after.trigger)
      ? []
      : [changed('Trigger', before.trigger.kind === after.trigger.kind ? '' : 'starts another way')]),
    ...now
      .filter(({ step }) => !oldByKey.has(step.key))
      .map(({ step }) => ({ kind: 'added' as const, what: step.name, detail: '' })),
    ...old
      .filter(({ step }) => !nowByKey.has(step.key))
      .map(({ step }) => ({ kind: 'removed' as const, what: step.name, detail: '' })),
    ...now.flatMap((place): Change[] => {
      const earlier = oldByKey.get(place.step.key)
      if (!earlier) return []
      const details = stepDetails(earlier.step, place.step, entries)
      if (details.length > 0) return [changed(place.step.name, details.join(', '))]
      return neighbour(earlier) === neighbour(place) ? [] : [{ kind: 'moved', what: place.step.name, detail: '' }]
    }),
    ...(same(before.variables, after.variables) ? [] : [changed('Variables', '')]),
    ...(same(before.output, after.output) ? [] : [changed('Output', '')]),
  ]
}

const changed = (what: string, detail: string): Change => ({ kind: 'changed', what, detail })

function stepDetails(before: Step, after: Step, entries: readonly StepEntry[]): string[] {
  const fields = entries.find(({ type }) => type === after.type)?.fields ?? []
  const members = [...new Set([...Object.keys(before.config), ...Object.keys(after.config)])]
  const conditions = (step: Step) =>
    'routes' in step
      ? step.routes.map(({ key, label, when }) => ({ key, label, when }))
      : branchesOf(step).map(({ key, label }) => ({ key, label }))
  return [
    ...(before.type === after.type ? [] : ['type']),
    ...(before.name === after.name ? [] : ['name']),
    ...members
      .filter((member) => !same(before.config[member], after.config[member]))
      .map((member) => (fields.find(({ key }) => key === member)?.label ?? member).toLowerCase()),
    ...(same(conditions(before), conditions(after)) ? [] : ['routes']),
    ...(before.continueOnError === after.continueOnError ? [] : ['continue on error']),
    ...(same(before.retry, after.retry) ? [] : ['retries']),
    ...(before.timeoutSeconds === after.timeoutSeconds ? [] : ['time-out']),
  ]
}
