'use client'

import { useState } from 'react'
import { Input } from '@/components/ui/input'
import { NumberField } from '@/components/ui/number-field'
import { Select } from '@/components/ui/select'

const minutesOf = { minutes: 1, hours: 60, days: 1440 } as const
type Unit = keyof typeof minutesOf

const shortUnits: Record<Unit, string> = { minutes: 'min', hours: 'hours', days: 'days' }
const options = (Object.keys(minutesOf) as Unit[]).map((value) => ({ value, label: value }))

const compactOptions = options.map(({ value }) => ({ value, label: shortUnits[value] }))

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
  /** For a table: without the steps beside the number. */
  compact?: boolean
}

/** A number and its unit, kept as minutes. */
export function DurationInput({ label, value, onChange, placeholder, compact = false }: DurationInputProps) {
  const [unit, setUnit] = useState<Unit>(() => unitOf(value))
  return (
    <span className="flex w-full min-w-0 gap-1.5">
      {compact ? (
        <Input
          aria-label={label}
          inputMode="numeric"
          value={value === null ? '' : String(Math.round((value / minutesOf[unit]) * 100) / 100)}
          onChange={({ target }) => {
            const count = Number(target.value)
            if (!Number.isNaN(count)) onChange(target.value === '' ? null : Math.round(count * minutesOf[unit]))
          }}
          className="tabular min-w-0 flex-1 text-end"
        />
      ) : (
        <NumberField
          aria-label={label}
          min={0}
          placeholder={placeholder}
          value={value === null ? null : value / minutesOf[unit]}
          onValueChange={(count) => onChange(count === null ? null : Math.round(count * minutesOf[unit]))}
          className="min-w-0 flex-1"
        />
      )}
      <Select
        aria-label={`Unit of ${label.toLowerCase()}`}
        value={unit}
        options={compact ? compactOptions : options}
        onValueChange={(next) => {
          if (value !== null) onChange(Math.round((value / minutesOf[unit]) * minutesOf[next]))
          setUnit(next)
        }}
        className={compact ? 'w-19 shrink-0' : 'w-24 shrink-0'}
      />
    </span>
  )
}
