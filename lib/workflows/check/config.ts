import type { Step } from '../schema'
import { when as whenSchema } from '../schema'
import { holdsTemplate, soleExpression } from '../values'
import type { CheckScene, ConfigField, Shape, StepEntry } from '../view'
import { expressionProblems, type Sight, templateProblems, whenProblems } from './expressions'
import { problem, type WorkflowProblem } from './problem'
import { referenceProblems } from './references'

const absent = (value: unknown) => value === undefined || value === null || value === ''

/** Everything wrong with a step's config: missing, unknown, of the wrong kind, or naming what is not there. */
export function configProblems(
  step: Step,
  path: string,
  entry: StepEntry,
  scene: CheckScene,
  sight: Sight,
): WorkflowProblem[] {
  const asked = entry.fields.filter((field) => isAsked(field, step))
  const known = new Set(entry.fields.map(({ key }) => key))
  return [
    ...Object.keys(step.config)
      .filter((key) => !known.has(key))
      .map((key) =>
        problem(`${path}.config.${key}`, 'unknown_member', `${entry.label} has no setting ${key}.`, step.key),
      ),
    ...asked.flatMap((field) => fieldProblems(field, step, `${path}.config.${field.key}`, scene, sight)),
  ]
}

const isAsked = ({ while: only }: ConfigField, { config }: Step) =>
  !only || only.is.includes(String(config[only.member] ?? ''))

function fieldProblems(
  field: ConfigField,
  step: Step,
  place: string,
  scene: CheckScene,
  sight: Sight,
): WorkflowProblem[] {
  const value = step.config[field.key]
  const said = `${step.name}: ${field.label}`
  const none = Array.isArray(value) && value.length === 0 && field.widget !== 'json'
  if (absent(value) || none) return field.required ? [problem(place, 'required', `${said} is missing.`, step.key)] : []
  if (field.widget === 'when') {
    const parsed = whenSchema.safeParse(value)
    return parsed.success
      ? whenProblems(parsed.data, place, sight)
      : [problem(place, 'invalid', `${said} is no condition.`, step.key)]
  }
  if (field.fixed && JSON.stringify(value).includes('{{'))
    return [problem(place, 'must_be_fixed', `${said} must be known beforehand: it takes no {{…}}.`, step.key)]
  const templates = field.fixed ? [] : templateProblems(value, place, sight)
  if (templates.length > 0) return templates
  if (typeof value === 'string' && holdsTemplate(value)) return shapeProblems(field, value, said, place, sight)
  return [
    ...literalProblems(field, value, said, place, step.key),
    ...referenceProblems(field, value, said, place, step, scene),
  ]
}

/** A value that comes from a single `{{…}}` must be of a kind the setting can take. */
function shapeProblems(field: ConfigField, text: string, said: string, place: string, sight: Sight): WorkflowProblem[] {
  const sole = soleExpression(text)
  const [, shape] = sole === null ? [[], { kind: 'text' } as Shape] : expressionProblems(sole, place, sight)
  const wanted = kinds[field.widget]
  if (!wanted || shape.kind === 'any' || (shape.kind === 'object' && shape.open)) return []
  if (!wanted.includes(shape.kind)) return [doesNotFit(place, said, wanted[0] ?? 'text', shape.kind, sight.step)]
  const refers = shape.kind === 'text' ? shape.refers : undefined
  const wantedReference = references[field.widget]
  if (refers && wantedReference && refers !== wantedReference)
    return [
      problem(place, 'value_does_not_fit', `${said} takes a ${wantedReference}; ${sole} is a ${refers}.`, sight.step),
    ]
  return []
}

const doesNotFit = (place: string, said: string, wanted: string, given: string, step?: string) =>
  problem(place, 'value_does_not_fit', `${said} takes ${words[wanted] ?? wanted}, not ${words[given] ?? given}.`, step)

const words: Record<string, string> = {
  text: 'text',
  number: 'a number',
  boolean: 'yes or no',
  date_time: 'an instant',
  list: 'a list',
  object: 'a group of values',
}

const scalar: Shape['kind'][] = ['text', 'number', 'boolean', 'date_time']
/** Kinds a filled-in value may have; no line = any. */
const kinds: Partial<Record<ConfigField['widget'], Shape['kind'][]>> = {
  text: scalar,
  long_text: [...scalar, 'list'],
  number: ['number'],
  boolean: ['boolean'],
  choice: ['text'],
  duration: ['number'],
  date_time: ['date_time', 'text'],
  case: ['text'],
  object: ['text'],
  objects: ['list', 'text'],
  template: ['text'],
  queue: ['text'],
  team: ['text'],
  person: ['text'],
  status: ['text'],
  decision: ['text'],
  tags: ['list', 'text'],
}
const references: Partial<Record<ConfigField['widget'], string>> = {
  case: 'case',
  object: 'object',
  objects: 'object',
  template: 'template',
  queue: 'queue',
  team: 'team',
  person: 'person',
}

function literalProblems(
  field: ConfigField,
  value: unknown,
  said: string,
  place: string,
  step: string,
): WorkflowProblem[] {
  switch (field.widget) {
    case 'number':
    case 'duration':
      if (typeof value !== 'number') return [doesNotFit(place, said, 'number', typeof value, step)]
      if (value < (field.minimum ?? -Infinity) || value > (field.maximum ?? Infinity))
        return [
          problem(
            place,
            'out_of_range',
            `${said} is from ${field.minimum ?? 'any'} to ${field.maximum ?? 'any'}.`,
            step,
          ),
        ]
      return []
    case 'boolean':
      return typeof value === 'boolean' ? [] : [doesNotFit(place, said, 'boolean', typeof value, step)]
    case 'choice':
      return field.options?.some((option) => option.value === value)
        ? []
        : [problem(place, 'unknown_option', `${said} has no option ${String(value)}.`, step)]
    case 'date_time':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value))
        ? []
        : [doesNotFit(place, said, 'date_time', 'text', step)]
    case 'tags':
    case 'events':
    case 'objects':
      return Array.isArray(value) && value.every((one) => typeof one === 'string')
        ? []
        : [problem(place, 'value_does_not_fit', `${said} takes a list of texts.`, step)]
    case 'case_fields':
    case 'pairs':
    case 'inputs':
    case 'json_schema':
      return typeof value === 'object' && !Array.isArray(value)
        ? []
        : [problem(place, 'value_does_not_fit', `${said} takes names with values.`, step)]
    case 'json':
      return []
    default:
      return typeof value === 'string' ? [] : [doesNotFit(place, said, 'text', typeof value, step)]
  }
}
