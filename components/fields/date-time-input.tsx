'use client'

import { Input } from '@/components/ui/input'

type DateTimeInputProps = { value: string; onChange: (value: string | null) => void; 'aria-label'?: string }

/** Shown and typed in the zone of this machine; kept as an instant. */
export function DateTimeInput({ value, onChange, 'aria-label': label }: DateTimeInputProps) {
  return (
    <Input
      type="datetime-local"
      aria-label={label}
      value={localText(value)}
      onChange={(event) => {
        const at = new Date(event.target.value)
        onChange(Number.isNaN(at.getTime()) ? null : at.toISOString())
      }}
    />
  )
}

function localText(iso: string): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return ''
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
