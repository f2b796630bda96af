'use client'

import { DateTimeInput } from '@/components/fields/date-time-input'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { MultiCombobox } from '@/components/ui/multi-combobox'
import { Select } from '@/components/ui/select'
import { triggerEvent, triggerEvents } from '@/lib/workflows/events'
import type { Trigger } from '@/lib/workflows/schema'
import { useBuilder } from '../builder-context'

type TriggerSettingsProps = { trigger: Trigger; onChange: (trigger: Trigger, subject?: string) => void }

const eventOptions = triggerEvents.map(({ type, label, group }) => ({ value: type, label, detail: group }))
const zoneOptions = ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => ({ value: zone, label: zone }))

/** What one kind of trigger asks for, beside its condition and its inputs. */
export function TriggerSettings({ trigger, onChange }: TriggerSettingsProps) {
  const { problems, scene } = useBuilder()
  const problemAt = (field: string) => problems.find((problem) => problem.field === `trigger.${field}`)?.message ?? null
  switch (trigger.kind) {
    case 'event':
      return (
        <Field label="Events" required error={problemAt('events')}>
          <MultiCombobox
            placeholder="Choose events"
            options={eventOptions}
            value={trigger.events.map((type) => ({ value: type, label: triggerEvent(type)?.label ?? type }))}
            onValueChange={(chosen) => onChange({ ...trigger, events: chosen.map(({ value }) => value) })}
          />
        </Field>
      )
    case 'schedule':
      return (
        <Field label="At" required error={problemAt('at')}>
          <DateTimeInput
            value={trigger.at ?? ''}
            onChange={(at) => onChange({ kind: 'schedule', ...(typeof at === 'string' ? { at } : {}) })}
          />
        </Field>
      )
    case 'recurring':
      return (
        <>
          <Field
            label="Times"
            required
            help="Minute, hour, day of month, month, day of week: 0 8 * * 1-5 is each working day at eight."
            error={problemAt('cron')}
          >
            <Input
              value={trigger.cron}
              className="font-mono"
              onChange={(event) => onChange({ ...trigger, cron: event.target.value }, 'cron')}
            />
          </Field>
          <Field label="Time zone" error={problemAt('timeZone')}>
            <Combobox
              clearable={false}
              options={zoneOptions}
              value={{ value: trigger.timeZone, label: trigger.timeZone }}
              onValueChange={(option) => option && onChange({ ...trigger, timeZone: option.value })}
            />
          </Field>
        </>
      )
    case 'case_button':
      return (
        <>
          <Field label="Button" required help="What stands on it." error={problemAt('label')}>
            <Input
              value={trigger.label}
              onChange={(event) => onChange({ ...trigger, label: event.target.value }, 'label')}
            />
          </Field>
          <Field label="On cases of" help="Left empty: of every template." error={problemAt('templates')}>
            <MultiCombobox
              placeholder="Every template"
              options={scene.templates.map(({ key, name }) => ({ value: key, label: name }))}
              value={trigger.templates.map((key) => ({
                value: key,
                label: scene.templates.find((template) => template.key === key)?.name ?? key,
              }))}
              onValueChange={(chosen) => onChange({ ...trigger, templates: chosen.map(({ value }) => value) })}
            />
          </Field>
        </>
      )
    case 'manual':
      return (
        <Field label="A run for each">
          <Select
            options={[
              { value: 'case', label: 'Chosen case' },
              { value: 'row', label: 'Row of a CSV' },
            ]}
            value={trigger.subject}
            onValueChange={(subject) => onChange({ ...trigger, subject })}
          />
        </Field>
      )
    case 'api':
      return <p className="text-12 text-muted">A POST to the workflow’s trigger address begins a run.</p>
    case 'call':
      return <p className="text-12 text-muted">The step Module of another workflow begins a run.</p>
  }
}
