'use client'

import { useState } from 'react'
import { Input } from '@/components/ui/input'
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
  const [typed, setTyped] = useState<string | null>(null)
  const amount = value / units[unit]
  return (
    <span className="flex w-fit gap-1">
      <Input
        size="dense"
        inputMode="decimal"
        aria-label={label}
        className="tabular w-14 text-end"
        value={typed ?? String(Number(amount.toFixed(2)))}
        onChange={(event) => {
          setTyped(event.target.value)
          const next = Number(event.target.value.replace(',', '.'))
          if (event.target.value.trim() !== '' && Number.isFinite(next) && next >= 0)
            onChange(Math.round(next * units[unit]))
        }}
        onBlur={() => setTyped(null)}
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
