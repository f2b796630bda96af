'use client'

import { useState } from 'react'
import { NumberField } from '@/components/ui/number-field'
import { Select } from '@/components/ui/select'

const units = { m: 1, h: 60, d: 1440 } as const
type Unit = keyof typeof units
const unitOptions = [
  { value: 'd', label: 'days' },
  { value: 'h', label: 'hours' },
  { value: 'm', label: 'minutes' },
] as const

type MinutesFieldProps = { value: number; onChange: (minutes: number) => void; 'aria-label'?: string }

/** A length of time in the unit it reads best in; kept as minutes. */
export function MinutesField({ value, onChange, 'aria-label': label }: MinutesFieldProps) {
  const [unit, setUnit] = useState<Unit>(() => (value % units.d === 0 ? 'd' : value % units.h === 0 ? 'h' : 'm'))
  const amount = value / units[unit]
  return (
    <span className="flex w-44 gap-1">
      <NumberField
        size="dense"
        aria-label={label}
        className="flex-1"
        min={0}
        step="any"
        value={Number(amount.toFixed(2))}
        onValueChange={(next) => onChange(Math.round((next ?? 0) * units[unit]))}
      />
      <Select
        size="dense"
        className="w-20"
        aria-label={`${label ?? 'Length'}, unit`}
        options={unitOptions}
        value={unit}
        onValueChange={(next) => {
          onChange(Math.round(amount * units[next]))
          setUnit(next)
        }}
      />
    </span>
  )
}
