import { AppError } from '@/lib/kernel/errors'
import type { Outcome, Scene } from '../scene'
import { filledConfig } from '../values'

const longest = 1000

export function enterSetVariable(scene: Scene): Outcome {
  const { run, changes } = scene
  const { variable, operation = 'set', value } = filledConfig(scene.step, scene.values)
  const key = String(variable)
  const next = changed(run.variables[key], String(operation), value ?? null)
  run.variables = { ...run.variables, [key]: next }
  changes.run.variables = run.variables
  return { kind: 'done', input: { variable: key, operation, value }, output: { value: next } }
}

function changed(before: unknown, operation: string, value: unknown): unknown {
  const list = Array.isArray(before) ? before : []
  switch (operation) {
    case 'unset':
      return null
    case 'push':
      if (list.length >= longest)
        throw new AppError('invalid', 'too_many_entries', `A variable holds at most ${longest} entries.`)
      return [...list, value]
    case 'remove':
      return list.filter((entry) => JSON.stringify(entry) !== JSON.stringify(value))
    case 'add':
      return (typeof before === 'number' ? before : 0) + numberOf(value)
    default:
      return value
  }
}

function numberOf(value: unknown): number {
  if (typeof value === 'number') return value
  throw new AppError('invalid', 'not_a_number', `A number is added to a number; this is ${JSON.stringify(value)}.`)
}

export function enterOutput(scene: Scene): Outcome {
  const { values = {} } = filledConfig(scene.step, scene.values)
  scene.run.output = { ...scene.run.output, ...(values as Record<string, unknown>) }
  scene.changes.run.output = scene.run.output
  return { kind: 'done', input: { values }, output: { values } }
}

export function enterStop(scene: Scene): Outcome {
  const { outcome, message } = filledConfig(scene.step, scene.values)
  return {
    kind: 'stop',
    state: outcome === 'failed' ? 'failed' : 'succeeded',
    message: typeof message === 'string' ? message : 'The workflow stopped here.',
  }
}
