import { attributesOf, conditionProblems } from '@/lib/conditions/rules'
import type { Attribute, Condition } from '@/lib/conditions/schema'
import { celPaths, checkCel } from '../cel'
import type { When } from '../schema'
import { shapeAt } from '../shapes'
import { pathOf, templateParts, textsIn } from '../values'
import type { Shape } from '../view'
import { problem, type WorkflowProblem } from './problem'

/** What an expression may speak of at one place of the workflow. */
export interface Sight {
  scope: Record<string, Shape>
  /** Keys of all steps of the workflow: one of them out of sight has not run yet. */
  allKeys: ReadonlySet<string>
  /** The step that asks. */
  step?: string
}

/** Why a path leads nowhere. */
function lost(path: string[], wrong: string, { scope, allKeys }: Sight): { code: string; message: string } {
  const [root = '', member = ''] = path
  if (!Object.hasOwn(scope, root))
    return root === 'round'
      ? { code: 'unknown_value', message: 'round is there inside a loop only.' }
      : { code: 'unknown_value', message: `Nothing is called ${root}: values begin with trigger, steps or variables.` }
  const steps = scope.steps
  const known = steps?.kind === 'object' && Object.hasOwn(steps.members, member)
  if (root === 'steps' && !known && allKeys.has(member))
    return { code: 'later_value', message: `The step ${member} has not run when this one does, or stands in a loop.` }
  return { code: 'unknown_value', message: `${wrong.charAt(0).toUpperCase()}${wrong.slice(1)}.` }
}

function pathProblem(path: string[], field: string, sight: Sight): WorkflowProblem | null {
  const { wrong } = shapeAt(sight.scope, path)
  if (!wrong) return null
  const { code, message } = lost(path, wrong, sight)
  return problem(field, code, message, sight.step)
}

/** Everything wrong with one expression, and the shape of what comes out. */
export function expressionProblems(expression: string, field: string, sight: Sight): [WorkflowProblem[], Shape] {
  const path = pathOf(expression)
  if (path) {
    const wrong = pathProblem(path, field, sight)
    return [wrong ? [wrong] : [], shapeAt(sight.scope, path).shape ?? { kind: 'any' }]
  }
  const lostPaths = celPaths(expression).flatMap((found) => pathProblem(found, field, sight) ?? [])
  if (lostPaths.length > 0) return [lostPaths, { kind: 'any' }]
  const { wrong, type } = checkCel(expression, sight.scope)
  if (wrong) return [[problem(field, 'invalid_expression', `“${expression}”: ${wrong}.`, sight.step)], { kind: 'any' }]
  return [[], { kind: celKinds[type] ?? 'any' }]
}

const celKinds: Record<string, 'text' | 'number' | 'boolean'> = {
  string: 'text',
  int: 'number',
  uint: 'number',
  double: 'number',
  bool: 'boolean',
}

/** Everything wrong with the `{{…}}` in the texts of a value. */
export function templateProblems(value: unknown, field: string, sight: Sight): WorkflowProblem[] {
  return textsIn(value).flatMap(({ text, place }) =>
    templateParts(text).flatMap((part) => {
      if (!('expression' in part)) return []
      const at = place ? `${field}.${place}` : field
      if (part.expression === '')
        return [problem(at, 'invalid_expression', 'There is nothing between {{ and }}.', sight.step)]
      return expressionProblems(part.expression, at, sight)[0]
    }),
  )
}

export function whenProblems(when: When, field: string, sight: Sight): WorkflowProblem[] {
  if ('rows' in when) return rowProblems(when.rows, `${field}.rows`, sight)
  const [problems, shape] = expressionProblems(when.cel, `${field}.cel`, sight)
  if (problems.length > 0 || shape.kind === 'boolean' || shape.kind === 'any') return problems
  return [
    problem(`${field}.cel`, 'not_a_condition', `“${when.cel}” is no condition: it must be true or false.`, sight.step),
  ]
}

function rowProblems(rows: Condition, field: string, sight: Sight): WorkflowProblem[] {
  const paths = attributesOf(rows)
  const lostPaths = paths.flatMap((path) => pathProblem(path.split('.'), field, sight) ?? [])
  const catalogue = paths.flatMap((path) => attributeOf(path, shapeAt(sight.scope, path.split('.')).shape))
  const found = paths.filter((path) => catalogue.some((attribute) => attribute.path === path))
  return [
    ...lostPaths,
    ...conditionProblems(rows, catalogue, field)
      .filter(({ code }) => code !== 'unknown_attribute')
      .map((wrong) => ({ ...wrong, step: sight.step })),
    ...paths
      .filter((path) => !found.includes(path) && !lostPaths.length)
      .map((path) => problem(field, 'not_comparable', `${path} is a group of values: choose one of them.`, sight.step)),
  ]
}

const comparable = {
  text: 'text',
  number: 'number',
  boolean: 'boolean',
  date_time: 'date',
  any: 'any',
  list: 'list',
} as const

/** A value as a row of conditions can ask about it; a closed group of values is none. */
export function attributeOf(path: string, shape: Shape | undefined): Attribute[] {
  if (!shape) return []
  if (shape.kind !== 'object') return [{ path, label: shape.label ?? path, type: comparable[shape.kind] }]
  return shape.open ? [{ path, label: shape.label ?? path, type: 'any' }] : []
}
