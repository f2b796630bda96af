'use client'

import { useState } from 'react'
import { NumberField } from '@/components/ui/number-field'
import { Select } from '@/components/ui/select'

const units = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const
type Unit = keyof typeof units
const options = (Object.keys(units) as Unit[]).map((unit) => ({ value: unit, label: unit }))

type DurationInputProps = {
  label: string
  value: number | null
  onChange: (seconds: number | null) => void
  maximum?: number
}

const largest = (seconds: number | null): Unit =>
  seconds === null
    ? 'hours'
    : ((['days', 'hours', 'minutes'] as const).find((unit) => seconds >= units[unit] && seconds % units[unit] === 0) ??
      'seconds')

/** Seconds as an amount and a unit. */
export function DurationInput({ label, value, onChange, maximum }: DurationInputProps) {
  const [unit, setUnit] = useState<Unit>(() => largest(value))
  return (
    <div className="grid grid-cols-2 gap-1.5">
      <NumberField
        aria-label={`${label}: amount`}
        min={1}
        max={maximum === undefined ? undefined : Math.floor(maximum / units[unit])}
        value={value === null ? null : value / units[unit]}
        onValueChange={(amount) => onChange(amount === null ? null : Math.round(amount * units[unit]))}
      />
      <Select
        aria-label={`${label}: unit`}
        options={options}
        value={unit}
        onValueChange={(next) => {
          setUnit(next)
          if (value !== null) onChange(Math.round((value / units[unit]) * units[next]))
        }}
      />
    </div>
  )
}
