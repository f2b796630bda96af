'use client'

import { Input } from '@/components/ui/input'
import { NumberField } from '@/components/ui/number-field'

type MoneyInputProps = { value: unknown; onChange: (value: unknown) => void; 'aria-label'?: string }

/** Amount and currency; without an amount it is empty. */
export function MoneyInput({ value, onChange, 'aria-label': label }: MoneyInputProps) {
  const { amount, currency } = (value ?? {}) as { amount?: unknown; currency?: unknown }
  const shownAmount = typeof amount === 'number' ? amount : null
  const shownCurrency = typeof currency === 'string' ? currency : 'EUR'
  return (
    <div className="flex gap-2">
      <NumberField
        aria-label={label}
        className="flex-1"
        step="any"
        value={shownAmount}
        onValueChange={(next) => onChange(next === null ? null : { amount: next, currency: shownCurrency })}
      />
      <Input
        aria-label={`${label ?? 'Amount'}, currency`}
        className="w-16 uppercase"
        maxLength={3}
        value={shownCurrency}
        onChange={(event) => onChange({ amount: shownAmount ?? 0, currency: event.target.value.toUpperCase() })}
      />
    </div>
  )
}
