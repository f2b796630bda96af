'use client'

import { useState } from 'react'
import { NumberField } from '@/components/ui/number-field'
import { Select } from '@/components/ui/select'

const minutesOf = { minutes: 1, hours: 60, days: 1440 } as const
type Unit = keyof typeof minutesOf

const options = (Object.keys(minutesOf) as Unit[]).map((value) => ({ value, label: value }))

/** The largest unit that says it in whole numbers. */
const unitOf = (minutes: number | null): Unit =>
  minutes === null || minutes === 0 ? 'hours' : minutes % 1440 === 0 ? 'days' : minutes % 60 === 0 ? 'hours' : 'minutes'

type DurationInputProps = {
  /** What it measures, for a screen reader: "Target". */
  label: string
  /** In minutes. */
  value: number | null
  onChange: (minutes: number | null) => void
  placeholder?: string
}

/** A number and its unit, kept as minutes. */
export function DurationInput({ label, value, onChange, placeholder }: DurationInputProps) {
  const [unit, setUnit] = useState<Unit>(() => unitOf(value))
  return (
    <span className="flex w-full min-w-0 gap-1.5">
      <NumberField
        aria-label={label}
        min={0}
        placeholder={placeholder}
        value={value === null ? null : value / minutesOf[unit]}
        onValueChange={(count) => onChange(count === null ? null : Math.round(count * minutesOf[unit]))}
        className="min-w-0 flex-1"
      />
      <Select
        aria-label={`Unit of ${label.toLowerCase()}`}
        value={unit}
        options={options}
        onValueChange={(next) => {
          if (value !== null) onChange(Math.round((value / minutesOf[unit]) * minutesOf[next]))
          setUnit(next)
        }}
        className="w-24 shrink-0"
      />
    </span>
  )
}
