import { triggerEvent } from './events'
import type { Step, Trigger, Variable, WorkflowDefinition } from './schema'
import {
  any,
  caseShape,
  eventShape,
  inputShape,
  listOf,
  maybe,
  number,
  object,
  objectShape,
  open,
  personShape,
  runShape,
  shapeOfJsonSchema,
  text,
  time,
  yes,
} from './shapes'
import { earlierPlaces, loopsAround, type Place, placesOf } from './tree'
import type { CheckScene, Shape } from './view'

type Scene = Pick<CheckScene, 'steps' | 'templates' | 'workflows'>

/** What `trigger` holds in a run of this trigger. */
export function triggerShape(trigger: Trigger, { templates }: Scene): Shape {
  const always = { kind: text('How it was started'), at: time('Started at') }
  const fields = (inputs: { key: string; type: string; label: string; required: boolean }[]) =>
    object(Object.fromEntries(inputs.map((input) => [input.key, inputShape(input)])), 'Fields')
  switch (trigger.kind) {
    case 'event': {
      const about = new Set(trigger.events.map((type) => triggerEvent(type)?.about))
      const some = (shape: Shape) => (about.size > 1 ? maybe(shape) : shape)
      return object({
        ...always,
        event: eventShape(),
        ...(about.has('case') ? { case: some(caseShape(templates)) } : {}),
        ...(about.has('object') ? { object: some(objectShape()) } : {}),
        ...(about.has('run') ? { run: some(runShape()) } : {}),
      })
    }
    case 'case_button':
      return object({ ...always, case: caseShape(templates), person: personShape(), fields: fields(trigger.inputs) })
    case 'manual':
      return object({
        ...always,
        ...(trigger.subject === 'case' ? { case: caseShape(templates) } : {}),
        person: maybe(personShape()),
        fields: fields(trigger.inputs),
      })
    case 'api':
    case 'call':
      return object({ ...always, fields: fields(trigger.inputs) })
    case 'schedule':
    case 'recurring':
      return object({ ...always, scheduled_for: time('Scheduled for') })
  }
}

/** Members of `steps.<key>` after the step. */
export function outputOf(step: Step, scene: Scene): Shape {
  const entry = scene.steps.find(({ type }) => type === step.type)
  const members: Record<string, Shape> = { ...entry?.output, ...madeByConfig(step, scene) }
  // after a failure that was let pass, nothing of it is there
  const shown = step.continueOnError
    ? Object.fromEntries(Object.entries(members).map(([key, shape]) => [key, maybe(shape)]))
    : members
  return object(
    { ...shown, failed: yes('Whether it failed'), error: maybe(object({ code: text(), message: text() }, 'Error')) },
    step.name,
  )
}

function madeByConfig(step: Step, { workflows }: Scene): Record<string, Shape> {
  const { config } = step
  if (step.type === 'module') {
    const called = workflows.find(({ id, key }) => id === config.workflow || key === config.workflow)
    return { output: open('Output', Object.fromEntries((called?.outputs ?? []).map((key) => [key, maybe(any(key))]))) }
  }
  if (step.type === 'http.request' && config.response_schema)
    return { body: { ...shapeOfJsonSchema(config.response_schema), label: 'Body' } }
  return {}
}

const variableShapes: Record<Variable['type'], (label: string) => Shape> = {
  text,
  number,
  boolean: yes,
  date_time: time,
  list: (label) => listOf(any(), label),
  json: any,
}

/** Everything a step may say in its values and conditions: the four roots. For the picker, and for the check. */
export function scopeAt(
  definition: WorkflowDefinition,
  scene: Scene,
  at: Place | null,
  all: readonly Place[] = placesOf(definition),
): Record<'trigger' | 'steps' | 'variables', Shape> & { round?: Shape } {
  const earlier = at ? earlierPlaces(at, all) : all.filter(({ depth }) => depth === 0).flatMap(topPlaces(all))
  const steps: Record<string, Shape> = {}
  for (const { place, sure } of earlier) {
    const shape = outputOf(place.step, scene)
    steps[place.step.key] ??= sure ? shape : maybe(shape)
  }
  const loops = at ? loopsAround(at) : []
  for (const { step } of loops) steps[step.key] = object({ item: any('Item'), index: number('Index') }, step.name)
  return {
    trigger: { ...triggerShape(definition.trigger, scene), label: 'Trigger' },
    steps: object(steps, 'Steps'),
    variables: object(
      Object.fromEntries(definition.variables.map(({ key, type, label }) => [key, maybe(variableShapes[type](label))])),
      'Variables',
    ),
    ...(loops.length > 0 ? { round: object({ item: any('Item'), index: number('Index') }, 'This round') } : {}),
  }
}

/** At the end of the run everything of the top has been, and what is inside it maybe. */
const topPlaces = (all: readonly Place[]) => (place: Place) => {
  const last: Place = { ...place, index: place.index + 1 }
  return earlierPlaces(last, all).filter(
    ({ place: found }) => found === place || found.path.startsWith(`${place.path}.`),
  )
}
