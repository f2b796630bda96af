import { z } from 'zod'
import type { Problem } from '@/lib/kernel/errors'
import type { InputField } from './schema'

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''

/** What was handed in as the workflow wants it: text of a form or a CSV made number, yes or list. All problems at once. */
export function readInputs(
  inputs: readonly InputField[],
  given: Record<string, unknown>,
): { fields: Record<string, unknown>; problems: Problem[] } {
  const fields: Record<string, unknown> = {}
  const known = new Set(inputs.map(({ key }) => key))
  const problems: Problem[] = Object.keys(given)
    .filter((key) => !known.has(key))
    .map((key) => ({ field: `fields.${key}`, code: 'unknown_member', message: `This workflow takes no ${key}.` }))
  for (const input of inputs) {
    const field = `fields.${input.key}`
    const value = given[input.key]
    if (isEmpty(value)) {
      if (input.required) problems.push({ field, code: 'required', message: `${input.label} is required.` })
      else fields[input.key] = null
      continue
    }
    const read = readers[input.type](value, input)
    if (read === undefined)
      problems.push({ field, code: 'invalid_value', message: `${input.label} ${wanted[input.type]}.` })
    else fields[input.key] = read
  }
  return { fields, problems }
}

type Reader = (value: unknown, input: InputField) => unknown

const text: Reader = (value) => (typeof value === 'string' && value.length <= 20_000 ? value : undefined)
const id: Reader = (value) => (z.uuid().safeParse(value).success ? value : undefined)

const readers: Record<InputField['type'], Reader> = {
  text,
  long_text: text,
  number: (value) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined
  },
  boolean: (value) => {
    if (typeof value === 'boolean') return value
    return { true: true, yes: true, false: false, no: false }[String(value).toLowerCase()]
  },
  date: (value) => (z.iso.date().safeParse(value).success ? value : undefined),
  date_time: (value) => (z.iso.datetime({ offset: true }).safeParse(value).success ? value : undefined),
  choice: (value, { options }) => (options.some((option) => option.value === value) ? value : undefined),
  list: (value) => {
    if (typeof value === 'string') return value.split(',').map((part) => part.trim())
    return Array.isArray(value) && value.length <= 1000 ? value : undefined
  },
  json: (value) => value,
  case: id,
  object: id,
  person: text,
}

const wanted: Record<InputField['type'], string> = {
  text: 'must be text',
  long_text: 'must be text',
  number: 'must be a number',
  boolean: 'must be yes or no',
  date: 'must be a date such as 2026-11-21',
  date_time: 'must be an instant such as 2026-11-21T09:00:00Z',
  choice: 'must be one of its options',
  list: 'must be a list',
  json: 'must be JSON',
  case: 'must be the id of a case',
  object: 'must be the id of an object',
  person: 'must be a person',
}
