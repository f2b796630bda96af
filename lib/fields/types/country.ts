import { z } from 'zod'
import type { FieldTypeDefinition } from './field-type'
import { unchangedValue } from './limits'
import { textWire } from './wire-forms'

export const country: FieldTypeDefinition = {
  type: 'country',
  label: 'Country',
  widget: 'country',
  limits: null,
  hasOptions: false,
  attribute: 'text',
  comparable: unchangedValue,
  schema(field) {
    const message = `${field.label} must be a two-letter country code such as PT.`
    return z.string(message).regex(/^[A-Z]{2}$/, message)
  },
  format: (value, { locale }) => countryName(String(value), locale),
  wire: textWire('string', 'Text', { type: 'string', pattern: '^[A-Z]{2}$' }),
}

const held = new Map<string, Intl.DisplayNames>()

/** "Portugal" for PT; the code itself where nobody knows it. */
export function countryName(code: string, locale: string): string {
  let names = held.get(locale)
  if (!names) {
    names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
    held.set(locale, names)
  }
  try {
    return names.of(code.toUpperCase()) ?? code
  } catch {
    return code // not shaped like a code at all: shown as it came
  }
}
