import { z } from 'zod'
import type { TemplateField } from '@/lib/fields/schema'
import type { Problem } from '@/lib/kernel/errors'
import type { FieldType } from './names'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type FieldValues = Record<string, Json>

const text = (field: TemplateField, most: number) =>
  z
    .string(`${field.label} must be text.`)
    .min(field.minimum ?? 0, `${field.label} has at least ${field.minimum} characters.`)
    .max(field.maximum ?? most, `${field.label} has at most ${field.maximum ?? most} characters.`)

const number = (field: TemplateField) => {
  let schema = z.number(`${field.label} must be a number.`)
  if (field.minimum !== undefined) schema = schema.min(field.minimum, `${field.label} is at least ${field.minimum}.`)
  if (field.maximum !== undefined) schema = schema.max(field.maximum, `${field.label} is at most ${field.maximum}.`)
  return schema
}

const option = (field: TemplateField) => {
  const active = field.options.filter((known) => known.active).map((known) => known.value)
  const message = `${field.label} must be one of ${active.join(', ')}.`
  return z.string(message).refine((value) => active.includes(value), message)
}

const country = (field: TemplateField) => {
  const message = `${field.label} must be a two-letter country code such as PT.`
  return z.string(message).regex(/^[A-Z]{2}$/, message)
}

const money = (field: TemplateField) =>
  z.strictObject(
    { amount: number(field), currency: z.string().regex(/^[A-Z]{3}$/, `${field.label} needs a currency such as EUR.`) },
    `${field.label} must be { amount, currency }.`,
  )

/** What a value of each type must be; null means empty and is always allowed here. */
const schemas: Record<FieldType, (field: TemplateField) => z.ZodType> = {
  text: (field) => text(field, 1000),
  long_text: (field) => text(field, 20_000),
  number,
  integer: (field) => number(field).int(`${field.label} must be a whole number.`),
  boolean: (field) => z.boolean(`${field.label} must be true or false.`),
  date: (field) => z.iso.date(`${field.label} must be a date such as 2026-11-21.`),
  date_time: (field) =>
    z.iso.datetime({ offset: true, error: `${field.label} must be a time such as 2026-11-21T09:30:00Z.` }),
  single_select: option,
  multi_select: (field) => z.array(option(field), `${field.label} must be a list of its options.`).max(200),
  email: (field) => z.email(`${field.label} must be an e-mail address.`),
  url: (field) => z.url({ protocol: /^https?$/, error: `${field.label} must be a web address.` }),
  user: (field) => z.string(`${field.label} must be a person of this environment.`).max(320),
  file: (field) => z.string(`${field.label} must be the id of a file.`).max(200),
  json: () => z.json(),
  money,
  country,
}

export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Everything wrong with the values given: unknown keys, wrong types, limits, write-once. */
export function fieldProblems(
  fields: readonly TemplateField[],
  given: FieldValues,
  stored: FieldValues = {},
): Problem[] {
  return Object.entries(given).flatMap(([key, value]): Problem[] => {
    const place = `fields.${key}`
    const field = fields.find((known) => known.key === key)
    if (!field) return [{ field: place, code: 'unknown_field', message: `This template has no field ${key}.` }]
    if (field.writeOnce && !isEmpty(stored[key]) && JSON.stringify(stored[key]) !== JSON.stringify(value))
      return [{ field: place, code: 'write_once', message: `${field.label} is set once and cannot be changed.` }]
    if (value === null) return []
    const result = schemas[field.type](field).safeParse(value)
    if (result.success) return []
    return result.error.issues.map(({ message }) => ({ field: place, code: 'invalid_value', message }))
  })
}

/** Required fields that are still empty. */
export const missingFields = (fields: readonly TemplateField[], values: FieldValues): TemplateField[] =>
  fields.filter((field) => field.required && isEmpty(values[field.key]))

export const defaultValues = (fields: readonly TemplateField[]): FieldValues =>
  Object.fromEntries(
    fields.flatMap((field) => (field.default === undefined ? [] : [[field.key, field.default as Json] as const])),
  )
