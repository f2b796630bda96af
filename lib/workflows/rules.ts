import type { Attribute } from '@/lib/conditions/schema'
import { configProblems } from './check/config'
import { attributeOf, type Sight, templateProblems, whenProblems } from './check/expressions'
import { problem, type WorkflowProblem } from './check/problem'
import { triggerProblems } from './check/trigger'
import { limits } from './names'
import type { Step, WorkflowDefinition } from './schema'
import { scopeAt } from './scope'
import { branchesOf, isConditional, isLoop, isParallel, type Place, placesOf } from './tree'
import type { CheckScene, Shape } from './view'

/** Everything that publishing refuses, all at once; empty = it can be published. The builder's panel shows the same. */
export function definitionProblems(definition: WorkflowDefinition, scene: CheckScene): WorkflowProblem[] {
  const sizes = sizeProblems(definition)
  if (sizes.length > 0) return sizes // too large to be worth reading on
  const all = placesOf(definition)
  const allKeys = new Set(all.map(({ step }) => step.key))
  const { trigger } = scopeAt(definition, scene, null, all)
  const atEnd: Sight = { scope: scopeAt(definition, scene, null, all), allKeys }
  return [
    ...triggerProblems(definition, scene, { scope: { trigger }, allKeys }),
    ...keyProblems(definition, all),
    ...(all.length === 0 ? [problem('steps', 'no_steps', 'The workflow has no steps.')] : []),
    ...all.flatMap((place) =>
      stepProblems(place, definition, scene, {
        scope: scopeAt(definition, scene, place, all),
        allKeys,
        step: place.step.key,
      }),
    ),
    ...Object.entries(definition.output).flatMap(([key, value]) => templateProblems(value, `output.${key}`, atEnd)),
  ]
}

/** Too many, too deep, too large. */
function sizeProblems(definition: WorkflowDefinition): WorkflowProblem[] {
  const bytes = JSON.stringify(definition).length
  if (bytes > limits.bytes)
    return [problem('steps', 'too_large', `The definition is ${bytes} characters long; ${limits.bytes} are allowed.`)]
  const all = placesOf(definition)
  const deepest = Math.max(0, ...all.map(({ depth }) => depth))
  return [
    ...(all.length > limits.steps
      ? [problem('steps', 'too_many_steps', `There are ${all.length} steps; ${limits.steps} are allowed.`)]
      : []),
    ...(deepest > limits.nesting
      ? [
          problem(
            'steps',
            'too_deep',
            `Steps stand ${deepest} levels deep in each other; ${limits.nesting} are allowed.`,
          ),
        ]
      : []),
  ]
}

function keyProblems({ variables }: WorkflowDefinition, all: Place[]): WorkflowProblem[] {
  const seen = new Set<string>()
  const twice = all.flatMap(({ step, path }) => {
    const again = seen.has(step.key)
    seen.add(step.key)
    return again ? [problem(`${path}.key`, 'duplicate_key', `Two steps have the key ${step.key}.`, step.key)] : []
  })
  const variablesTwice = variables.flatMap(({ key }, index) =>
    variables.findIndex((other) => other.key === key) < index
      ? [problem(`variables.${index}.key`, 'duplicate_key', `Two variables have the key ${key}.`)]
      : [],
  )
  return [...twice, ...variablesTwice]
}

function stepProblems(
  place: Place,
  definition: WorkflowDefinition,
  scene: CheckScene,
  sight: Sight,
): WorkflowProblem[] {
  const { step, path } = place
  const entry = scene.steps.find(({ type }) => type === step.type)
  if (!entry) return [problem(`${path}.type`, 'unknown_step', `There is no step ${step.type}.`, step.key)]
  return [
    ...configProblems(step, path, entry, scene, sight),
    ...branchProblems(step, path, sight),
    ...variableProblems(step, path, definition),
    ...collectProblems(step, path),
    ...(step.type === 'stop' && place.index < place.list.length - 1
      ? [problem(path, 'never_reached', `Nothing after ${step.name} is ever reached.`, step.key)]
      : []),
  ]
}

function branchProblems(step: Step, path: string, sight: Sight): WorkflowProblem[] {
  const keys = branchesOf(step).map(({ key }) => key)
  const twice = keys.filter((key, index) => keys.indexOf(key) < index)
  return [
    ...twice.map((key) =>
      problem(path, 'duplicate_key', `${step.name} has two branches with the key ${key}.`, step.key),
    ),
    ...(isConditional(step)
      ? [
          ...(step.routes.length === 0
            ? [problem(`${path}.routes`, 'required', `${step.name} has no route.`, step.key)]
            : []),
          ...step.routes.flatMap((route, index) =>
            route.when
              ? whenProblems(route.when, `${path}.routes.${index}.when`, sight)
              : [
                  problem(
                    `${path}.routes.${index}.when`,
                    'required',
                    `${step.name}: ${route.label || 'a route'} has no condition.`,
                    step.key,
                  ),
                ],
          ),
        ]
      : []),
    ...(isParallel(step) && step.branches.length < 2
      ? [problem(`${path}.branches`, 'required', `${step.name} needs two branches.`, step.key)]
      : []),
  ]
}

function variableProblems(step: Step, path: string, { variables }: WorkflowDefinition): WorkflowProblem[] {
  const name = step.config.variable
  if (step.type !== 'set_variable' || !name || variables.some(({ key }) => key === name)) return []
  return [problem(`${path}.config.variable`, 'unknown_variable', `There is no variable ${name}.`, step.key)]
}

function collectProblems(step: Step, path: string): WorkflowProblem[] {
  const { collect } = step.config
  if (!isLoop(step) || !collect || placesOf(step).some((inner) => inner.step.key === collect)) return []
  return [problem(`${path}.config.collect`, 'unknown_step', `${step.name} has no step ${collect} inside it.`, step.key)]
}

/** A value that a picker offers: where it is, what it is called, what it is. */
export interface OfferedValue {
  path: string
  label: string
  shape: Shape
  /** Headings from the outside in: "Trigger", "Case", "Fields". */
  group: string[]
}

/** Every value a step may use, flat, for the picker; `null` = at the end, for the output. */
export function valuesAt(definition: WorkflowDefinition, scene: CheckScene, stepKey: string | null): OfferedValue[] {
  const all = placesOf(definition)
  const at = stepKey === null ? null : (all.find(({ step }) => step.key === stepKey) ?? null)
  return offered(scopeAt(definition, scene, at, all))
}

/** The values the trigger's own condition may ask about. */
export function triggerValues(definition: WorkflowDefinition, scene: CheckScene): OfferedValue[] {
  return offered({ trigger: scopeAt(definition, scene, null).trigger })
}

function offered(scope: Record<string, Shape>): OfferedValue[] {
  const found: OfferedValue[] = []
  const look = (shape: Shape, path: string, group: string[]) => {
    if (shape.kind === 'object') {
      const name = shape.label ?? path.split('.').at(-1) ?? path
      if (shape.open) found.push({ path, label: name, shape, group })
      for (const [key, member] of Object.entries(shape.members)) look(member, `${path}.${key}`, [...group, name])
    } else found.push({ path, label: shape.label ?? path.split('.').at(-1) ?? path, shape, group })
  }
  for (const [root, shape] of Object.entries(scope)) look(shape, root, [])
  return found
}

/** The same as the rows of a condition can ask about them. */
export const attributesFrom = (values: readonly OfferedValue[]): Attribute[] =>
  values.flatMap(({ path, label, shape, group }) =>
    attributeOf(path, shape).map((attribute) => ({ ...attribute, label, group: group.join(' · ') })),
  )
