import { absoluteText } from '@/components/ui/relative-time'
import type { FieldType } from '@/lib/fields/names'
import type { TemplateField } from '@/lib/fields/schema'
import { countryName } from './country-names'

export interface Reader {
  locale: string
  timeZone: string
  /** People by id or e-mail. */
  names?: Record<string, string>
}

type Say = (value: unknown, reader: Reader, field: Pick<TemplateField, 'options'>) => string

const plain: Say = (value) => String(value)
const number: Say = (value, { locale }) =>
  typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : String(value)
const option: Say = (value, _reader, { options }) =>
  options.find((known) => known.value === value)?.label ?? String(value)

const says: Record<FieldType, Say> = {
  text: plain,
  long_text: plain,
  number,
  integer: number,
  boolean: (value) => (value ? 'Yes' : 'No'),
  date: (value, { locale }) => dateOnly(String(value), locale),
  date_time: (value, { locale, timeZone }) => {
    const at = Date.parse(String(value))
    return Number.isNaN(at) ? String(value) : absoluteText(at, timeZone, locale)
  },
  single_select: option,
  multi_select: (value, reader, field) =>
    (Array.isArray(value) ? value : [value]).map((entry) => option(entry, reader, field)).join(', '),
  email: plain,
  url: plain,
  user: (value, { names }) => names?.[String(value)] ?? String(value),
  file: plain,
  json: (value) => (typeof value === 'string' ? value : JSON.stringify(value, null, 2)),
  money: (value, { locale }) => {
    const { amount, currency } = (value ?? {}) as { amount?: unknown; currency?: unknown }
    return typeof amount === 'number' ? moneyText(amount, String(currency ?? ''), locale) : String(value)
  },
  country: (value, { locale }) => countryName(String(value), locale),
}

/** A field's value as one reads it. */
export const valueText = (field: Pick<TemplateField, 'type' | 'options'>, value: unknown, reader: Reader): string =>
  says[field.type](value, reader, field)

export function moneyText(amount: number, currency: string, locale: string): string {
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' }).format(amount)
  } catch {
    return `${currency} ${new Intl.NumberFormat(locale).format(amount)}`.trim()
  }
}

/** A day without a time is the same day in every zone. */
export function dateOnly(value: string, locale: string): string {
  const at = Date.parse(`${value.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(at)) return value
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(
    at,
  )
}
