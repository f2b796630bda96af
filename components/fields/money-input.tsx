'use client'

import { useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { controlStyles } from '@/components/ui/control-styles'
import { NumberField } from '@/components/ui/number-field'

type MoneyInputProps = {
  value: unknown
  onChange: (value: unknown) => void
  /** Names the currency's own box beside it. */
  name: string
  'aria-label'?: string
}

/** Amount and currency; without an amount it is empty. */
export function MoneyInput({ value, onChange, name, 'aria-label': label }: MoneyInputProps) {
  const { amount, currency } = (value ?? {}) as { amount?: unknown; currency?: unknown }
  const [typed, setTyped] = useState('EUR')
  const shownAmount = typeof amount === 'number' ? amount : null
  const shownCurrency = typeof currency === 'string' ? currency : typed
  return (
    <div className="flex gap-2">
      <NumberField
        aria-label={label}
        className="flex-1"
        step="any"
        value={shownAmount}
        onValueChange={(next) => onChange(next === null ? null : { amount: next, currency: shownCurrency })}
      />
      {/* a plain one: a second control of the field would take the name and id of the first */}
      <input
        aria-label={`${name}, currency`}
        className={classNames(controlStyles(), 'w-16 uppercase')}
        maxLength={3}
        value={shownCurrency}
        onChange={(event) => {
          const next = event.target.value.toUpperCase()
          setTyped(next)
          if (shownAmount !== null) onChange({ amount: shownAmount, currency: next })
        }}
      />
    </div>
  )
}
