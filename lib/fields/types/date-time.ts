import { z } from 'zod'
import type { FieldTypeDefinition, Reader } from './field-type'
import { unchangedValue } from './limits'
import { textWire } from './wire-forms'

const wire = textWire('datetime', 'DateTime', { type: 'string', format: 'date-time' })

export const dateTime: FieldTypeDefinition = {
  type: 'date_time',
  label: 'Date and time',
  widget: 'date_time',
  limits: null,
  hasOptions: false,
  attribute: 'date',
  comparable: unchangedValue,
  schema: (field) =>
    z.iso.datetime({ offset: true, error: `${field.label} must be a time such as 2026-11-21T09:30:00Z.` }),
  format: (value, reader) => instantText(String(value), reader),
  wire: {
    ...wire,
    connect: {
      ...wire.connect,
      toWire: (value) => {
        const at = Date.parse(String(value))
        return { stringValue: Number.isNaN(at) ? String(value) : new Date(at).toISOString() }
      },
    },
  },
}

function instantText(value: string, { locale, timeZone }: Reader): string {
  const at = Date.parse(value)
  if (Number.isNaN(at)) return value
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(at)
}
