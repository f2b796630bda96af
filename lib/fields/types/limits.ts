import { z } from 'zod'
import type { TemplateField } from '../schema'
import type { Reader } from './field-type'

export const limitedText = (field: TemplateField, most: number) =>
  z
    .string(`${field.label} must be text.`)
    .min(field.minimum ?? 0, `${field.label} has at least ${field.minimum} characters.`)
    .max(field.maximum ?? most, `${field.label} has at most ${field.maximum ?? most} characters.`)

export function limitedNumber(field: TemplateField) {
  let schema = z.number(`${field.label} must be a number.`)
  if (field.minimum !== undefined) schema = schema.min(field.minimum, `${field.label} is at least ${field.minimum}.`)
  if (field.maximum !== undefined) schema = schema.max(field.maximum, `${field.label} is at most ${field.maximum}.`)
  return schema
}

/** The options a value may be newly given, and those it has already. */
export function offered(field: TemplateField, held: unknown): Set<unknown> {
  const active = field.options.filter((option) => option.active).map((option) => option.value)
  const kept = field.options.map((option) => option.value).filter((value) => listOf(held).includes(value))
  return new Set([...active, ...kept])
}

const listOf = (held: unknown): unknown[] => (Array.isArray(held) ? held : [held])

export const optionMessage = (field: TemplateField): string => {
  const active = field.options.filter((option) => option.active).map((option) => option.value)
  const shown = active.slice(0, 20).join(', ')
  return `${field.label} must be one of ${shown}${active.length > 20 ? ` and ${active.length - 20} more` : ''}.`
}

export const plainText = (value: unknown): string => String(value)
/** What is known by an id, by the name the reader has for it. */
export const namedText = (value: unknown, { names }: Reader): string => names?.[String(value)] ?? String(value)
export const numberText = (value: unknown, locale: string): string =>
  typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : String(value)
export const optionText = (value: unknown, { options }: Pick<TemplateField, 'options'>): string =>
  options.find((known) => known.value === value)?.label ?? String(value)
export const unchangedValue = (value: unknown): unknown => value
