'use client'

import { Input } from '@/components/ui/input'
import type { TimeSpan } from '@/lib/sla/schema'

type SpanInputsProps = { name: string; span: TimeSpan; onChange: (span: TimeSpan) => void }

/** From and to as 24-hour times, 24:00 for the end of the day. */
export function SpanInputs({ name, span, onChange }: SpanInputsProps) {
  return (
    <span className="flex items-center gap-1">
      <Input
        aria-label={`${name}, from`}
        inputMode="numeric"
        maxLength={5}
        value={span.from}
        onChange={(event) => onChange({ ...span, from: event.target.value })}
        className="tabular w-16 text-center"
      />
      <span aria-hidden className="text-faint">
        –
      </span>
      <Input
        aria-label={`${name}, to`}
        inputMode="numeric"
        maxLength={5}
        value={span.to}
        onChange={(event) => onChange({ ...span, to: event.target.value })}
        className="tabular w-16 text-center"
      />
    </span>
  )
}
