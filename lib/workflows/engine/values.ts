import { holds, readFrom } from '@/lib/conditions/rules'
import { AppError } from '@/lib/kernel/errors'
import { evaluateCel } from '../cel'
import type { Step, When } from '../schema'
import { isConditional, loopsAround, type Place } from '../tree'
import { fillIn, pathOf } from '../values'
import { isAround, splitIteration } from './position'
import type { RunRow, StepRow } from './state'

export type Values = Record<'trigger' | 'steps' | 'variables', unknown> & { round?: { item: unknown; index: number } }

/** Keys of the steps whose outputs a step's values and conditions speak of; null = some, and nobody can say which. */
export function neededKeys(place: Place): string[] | null {
  const { step } = place
  const said = JSON.stringify([step.config, isConditional(step) ? step.routes.map(({ when }) => when) : null])
  return keysIn(said, [step.key, ...loopsAround(place).map(({ step: loop }) => loop.key)])
}

export function keysIn(said: string, always: string[]): string[] | null {
  if (/\bsteps(?!\.[a-z])/.test(said)) return null
  return [...new Set([...always, ...[...said.matchAll(/\bsteps\.([a-z]\w*)/g)].map(([, key]) => key ?? '')])]
}

/** What the four roots are at one place of a run. */
export function valuesOf(run: RunRow, rows: readonly StepRow[], place: Place | null, iteration: string): Values {
  const steps: Record<string, unknown> = {}
  for (const row of rows) {
    if (!isAround(row.iteration, iteration)) continue
    if (row.state === 'succeeded') steps[row.stepKey] = { ...row.output, failed: false, error: null }
    else if (row.state === 'failed') steps[row.stepKey] = { failed: true, error: row.error }
  }
  const values: Values = { trigger: run.trigger, steps, variables: run.variables }
  let inner = iteration
  for (const loop of place ? loopsAround(place) : []) {
    const { outer, round: index } = splitIteration(inner)
    const row = rows.find(({ stepKey, iteration: at }) => stepKey === loop.step.key && at === outer)
    const items = row?.input.items
    const round = { item: Array.isArray(items) ? (items[index] ?? null) : null, index }
    values.round ??= round
    steps[loop.step.key] = round
    inner = outer
  }
  return values
}

/** @throws AppError `invalid` invalid_expression */
export function evaluate(expression: string, values: Values): unknown {
  const path = pathOf(expression)
  if (path) return readFrom(values)(path.join('.'))
  try {
    return evaluateCel(expression, values)
  } catch (error) {
    throw invalidExpression(expression, error)
  }
}

const invalidExpression = (expression: string, error: unknown) =>
  new AppError(
    'invalid',
    'invalid_expression',
    `“${expression}” gives nothing here: ${error instanceof Error ? error.message.split('\n')[0] : 'it cannot be read'}.`,
  )

/** The config with every `{{…}}` filled in; members that came out empty are left out. */
export function filledConfig(step: Step, values: Values): Record<string, unknown> {
  const { while: _, ...config } = step.config
  const filled = fillIn(config, (expression) => evaluate(expression, values)) as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(filled).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  )
}

/** @throws AppError `invalid` invalid_expression */
export const whenHolds = (when: When, values: Values): boolean =>
  'rows' in when ? holds(when.rows, readFrom(values)) : evaluate(when.cel, values) === true
