import type { z } from 'zod'
import type { Problem } from '@/lib/kernel/errors'
import type { TemplateField } from './schema'
import { fieldTypeOf } from './types/registry'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type FieldValues = Record<string, Json>

export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Whether two stored values are one and the same. What JSON cannot hold is like nothing, itself included. */
export const sameValue = (one: unknown, other: unknown): boolean =>
  !isOdd(one) && !isOdd(other) && JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
const isOdd = (value: unknown): boolean => typeof value === 'number' && !Number.isFinite(value)

/** Everything wrong with the values given: unknown keys, wrong types, limits, options, write-once, retired. */
export const fieldProblems = (
  fields: readonly TemplateField[],
  given: FieldValues,
  stored: FieldValues = {},
): Problem[] =>
  Object.entries(given).flatMap(([key, value]) => {
    const field = fields.find((known) => known.key === key)
    return field
      ? valueProblems(field, value, stored[key])
      : [problem(key, 'unknown_field', `This template has no field ${key}.`)]
  })

/** What is wrong with one value; `held` = what the case has now. Null is empty, and a value that stays is never wrong. */
export function valueProblems(field: TemplateField, value: unknown, held: unknown): Problem[] {
  if (sameValue(value, held)) return []
  if (field.writeOnce && !isEmpty(held))
    return [problem(field.key, 'write_once', `${field.label} is set once and cannot be changed.`)]
  if (value === null || value === undefined) return []
  if (field.retired && isEmpty(held))
    return [problem(field.key, 'field_retired', `${field.label} is out of use and takes no new values.`)]
  return typeProblems(field, value, held)
}

function typeProblems(field: TemplateField, value: unknown, held: unknown): Problem[] {
  const result = schemaOf(field, held).safeParse(value)
  if (result.success) return []
  return [...new Set(result.error.issues.map(({ message }) => message))].map((message) =>
    problem(field.key, 'invalid_value', message),
  )
}

const schemas = new WeakMap<TemplateField, z.ZodType>()

/** Made once a field: creating cases is the hottest path there is. A value held may allow more, so it gets its own. */
function schemaOf(field: TemplateField, held: unknown): z.ZodType {
  if (!isEmpty(held)) return fieldTypeOf[field.type].schema(field, held)
  const known = schemas.get(field) ?? fieldTypeOf[field.type].schema(field)
  schemas.set(field, known)
  return known
}

/** A default that the field no longer takes, its option switched off since, is none: nobody asked for it. */
export const defaultValues = (fields: readonly TemplateField[]): FieldValues =>
  Object.fromEntries(
    fields.flatMap((field) =>
      field.default === undefined || valueProblems(field, field.default, undefined).length > 0
        ? []
        : [[field.key, field.default as Json] as const],
    ),
  )

const problem = (key: string, code: string, message: string): Problem => ({ field: `fields.${key}`, code, message })
