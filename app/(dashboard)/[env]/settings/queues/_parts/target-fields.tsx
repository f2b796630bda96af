'use client'

import { DurationInput } from '@/components/fields/duration-input'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { Field } from '@/components/ui/field'
import type { Option } from '@/components/ui/option'
import { Select } from '@/components/ui/select'
import type { QueueTarget } from '@/lib/queues/schema'

type TargetFieldsProps = {
  value: QueueTarget | null
  onChange: (value: QueueTarget | null) => void
  calendars: readonly Option[]
  problemAt: (field: string) => string | null
}

const aDay: QueueTarget = {
  targetMinutes: 1440,
  warningMinutes: 360,
  criticalMinutes: 120,
  autoEscalate: false,
  calendarId: null,
}
const everyMinute = 'every-minute'

/** The queue's own target, for every case in it. */
export function TargetFields({ value, onChange, calendars, problemAt }: TargetFieldsProps) {
  const set = (change: Partial<QueueTarget>) => value && onChange({ ...value, ...change })
  return (
    <div className="flex flex-col gap-3">
      <CheckboxField
        label="Its own target, whatever the priority"
        help="Otherwise policies and templates say when a case is to be done. A deadline set by hand outranks both."
        checked={value !== null}
        onCheckedChange={(on) => onChange(on ? aDay : null)}
      />
      {value ? (
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
          <Field label="Target" error={problemAt('sla.targetMinutes')}>
            <DurationInput
              label="Target"
              value={value.targetMinutes}
              onChange={(minutes) => set({ targetMinutes: minutes ?? 0 })}
            />
          </Field>
          <Field label="Warning before" error={problemAt('sla.warningMinutes')}>
            <DurationInput
              label="Warning before"
              value={value.warningMinutes}
              onChange={(minutes) => set({ warningMinutes: minutes ?? 0 })}
            />
          </Field>
          <Field label="Critical before" error={problemAt('sla.criticalMinutes')}>
            <DurationInput
              label="Critical before"
              value={value.criticalMinutes}
              onChange={(minutes) => set({ criticalMinutes: minutes ?? 0 })}
            />
          </Field>
          <Field label="Counted in" error={problemAt('sla.calendarId')}>
            <Select
              value={value.calendarId ?? everyMinute}
              options={[{ value: everyMinute, label: 'Every minute' }, ...calendars]}
              onValueChange={(id) => set({ calendarId: id === everyMinute ? null : id })}
            />
          </Field>
          <CheckboxField
            label="Escalate when it is missed"
            checked={value.autoEscalate}
            onCheckedChange={(autoEscalate) => set({ autoEscalate })}
          />
        </div>
      ) : null}
    </div>
  )
}
