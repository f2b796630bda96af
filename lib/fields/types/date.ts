import { z } from 'zod'
import type { FieldTypeDefinition } from './field-type'
import { unchangedValue } from './limits'
import { textWire } from './wire-forms'

const wire = textWire('date', 'DateTime', { type: 'string', format: 'date' })

/** A day without a time: the same day in every zone. */
export const date: FieldTypeDefinition = {
  type: 'date',
  label: 'Date',
  widget: 'date',
  limits: null,
  hasOptions: false,
  attribute: 'date',
  comparable: unchangedValue,
  schema: (field) => z.iso.date(`${field.label} must be a date such as 2026-11-21.`),
  format: (value, { locale }) => dateOnly(String(value), locale),
  wire: {
    ...wire,
    connect: {
      ...wire.connect,
      toWire: (value) => ({ stringValue: `${String(value)}T00:00:00.000Z` }),
      fromWire: (value) => ('stringValue' in value ? value.stringValue.replace(/T.*$/, '') : undefined),
    },
  },
}

export function dateOnly(value: string, locale: string): string {
  const at = Date.parse(`${value.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(at)) return value
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(
    at,
  )
}
