import { fieldTypeOf } from '@/lib/fields/types/registry'
import type { Problem } from '@/lib/kernel/errors'
import type { FieldValueUnion } from '../shapes'
import type { WireField, WireFields } from './wire-fields'

/** Which member a type of field takes. */
const memberOf: Record<WireField['type'], keyof FieldValueUnion> = {
  Text: 'stringValue',
  Number: 'doubleValue',
  Boolean: 'booleanValue',
  DateTime: 'stringValue',
  SingleSelect: 'stringValue',
  Url: 'stringValue',
  User: 'userArnValue',
}

/** A value of the case's own fields as the wire has it. */
export function wireValue({ entry }: WireField, value: unknown): FieldValueUnion {
  if (!entry) return { stringValue: String(value) }
  return fieldTypeOf[entry.type].wire.connect.toWire(value) as FieldValueUnion
}

export const isEmptyUnion = (value: FieldValueUnion): boolean => value.emptyValue !== undefined

/** The text of a value; some text fields hold a user's or queue's ARN, and take either member. */
export const textOf = (value: FieldValueUnion): string | undefined => value.stringValue ?? value.userArnValue

/** A wire value as the case keeps it, null for empty; a problem where its member does not fit the field. */
export function storedValue(field: WireField, value: FieldValueUnion): { value: unknown } | { problem: Problem } {
  if (isEmptyUnion(value)) return { value: null }
  const arnAsText = field.system !== null && field.type === 'Text' && value.userArnValue !== undefined
  if (!arnAsText && value[memberOf[field.type]] === undefined) return { problem: misfit(field) }
  if (field.type === 'DateTime' && !isInstant(value.stringValue ?? ''))
    return {
      problem: {
        ...misfit(field),
        message: `${field.name} (${field.id}) must be an ISO-8601 time with an offset or Z.`,
      },
    }
  if (!field.entry) return { value: textOf(value) }
  const stored = fieldTypeOf[field.entry.type].wire.connect.fromWire(value as never)
  return stored === undefined
    ? { problem: misfit(field) }
    : { value: field.entry.type === 'date_time' ? toUtc(String(stored)) : stored }
}

const misfit = (field: WireField): Problem => ({
  field: field.id,
  code: 'invalid_value',
  message: `${field.name} (${field.id}) is of the type ${field.type} and takes ${memberOf[field.type]}.`,
})

const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))

const toUtc = (text: string): string => new Date(text).toISOString()

/** Problems the core found, in the names of the wire: fields by id, not by key. */
export const inWireNames = (problems: Problem[], fields: WireFields): Problem[] =>
  problems.map((problem) => {
    const key = /^fields\.(.+)$/.exec(problem.field ?? '')?.[1]
    const id = key && fields.byKey.get(key)?.id
    return id ? { ...problem, field: id, message: `${problem.message} (field ${id})` } : problem
  })
