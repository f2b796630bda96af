import type { z } from 'zod'
import { type Problem, refuse } from './errors'

/** Parses with all problems at once. @throws AppError `invalid`, one problem a failed rule */
export function parseInput<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const read = readInput(schema, value)
  return read.ok ? read.data : refuse(read.problems)
}

export type Read<Value> = { ok: true; data: Value } | { ok: false; problems: Problem[] }

/** The same with the problems as a value; `place` stands before each one's field. */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place = '',
): Read<z.output<Schema>> {
  const result = schema.safeParse(value, { error: describeIssue, reportInput: true })
  if (result.success) return { ok: true, data: result.data }
  const path = place ? place.split('.') : []
  return {
    ok: false,
    problems: result.error.issues.flatMap((issue) => toProblems({ ...issue, path: [...path, ...issue.path] })),
  }
}

function toProblems(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const field = [...path, key].join('.')
      return { field, code: 'unknown_member', message: `${field} is not a member of this request.` }
    })
  const field = path.join('.') || undefined
  const missing = issue.code === 'invalid_type' && issue.input === undefined
  const given = issue.code === 'custom' ? issue.params?.code : undefined
  const code = typeof given === 'string' ? given : missing ? 'required' : 'invalid'
  return [{ field, code, message: field ? prefix(field, issue.message) : issue.message }]
}

/** A sentence that stands alone names its field. */
const prefix = (field: string, message: string) =>
  message.toLowerCase().includes((field.split('.').at(-1) ?? field).toLowerCase()) ? message : `${field}: ${message}`

function describeIssue(issue: z.core.$ZodRawIssue): string | undefined {
  const name = issue.path?.length ? issue.path.map(String).join('.') : 'The input'
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? `${name} is required.` : `${name} must be ${article(spoken(issue.expected))}.`
    case 'too_big':
      return `${name} is too long or too large: at most ${issue.maximum}.`
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? `${name} must not be empty.`
        : `${name} is too short or too small: at least ${issue.minimum}.`
    case 'invalid_value':
      return `${name} must be one of ${issue.values.map(String).join(', ')}.`
    default:
      return undefined
  }
}

const spoken = (expected: string) => (expected === 'record' ? 'object' : expected)
const article = (expected: string) => (/^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`)
