import { z } from 'zod'
import type { FieldTypeDefinition } from './field-type'
import { limitedNumber } from './limits'
import { jsonWire } from './wire-forms'

/** An amount with its currency; compared, and bounded, by the amount. */
export const money: FieldTypeDefinition = {
  type: 'money',
  label: 'Money',
  widget: 'money',
  limits: 'range',
  hasOptions: false,
  attribute: 'number',
  comparable: (value) => (value instanceof Object && 'amount' in value ? value.amount : value),
  schema: (field) =>
    z.strictObject(
      {
        amount: limitedNumber(field),
        currency: z
          .string(`${field.label} needs a currency such as EUR.`)
          .regex(/^[A-Z]{3}$/, `${field.label} needs a currency such as EUR.`),
      },
      `${field.label} must be { amount, currency }.`,
    ),
  format(value, { locale }) {
    const { amount, currency } = (value ?? {}) as { amount?: unknown; currency?: unknown }
    return typeof amount === 'number' ? moneyText(amount, String(currency ?? ''), locale) : String(value)
  },
  wire: jsonWire('hash', {
    type: 'object',
    properties: { amount: { type: 'number' }, currency: { type: 'string' } },
    required: ['amount', 'currency'],
  }),
}

export function moneyText(amount: number, currency: string, locale: string): string {
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' }).format(amount)
  } catch {
    return `${currency} ${new Intl.NumberFormat(locale).format(amount)}`.trim()
  }
}
