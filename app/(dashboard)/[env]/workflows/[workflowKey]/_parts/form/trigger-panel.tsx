'use client'

import { useMemo } from 'react'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { type TriggerKind, triggerKinds } from '@/lib/workflows/names'
import { triggerValues } from '@/lib/workflows/rules'
import type { Trigger } from '@/lib/workflows/schema'
import { triggerLabels } from '../../../_parts/canvas/trigger-words'
import { useBuilder } from '../builder-context'
import { PanelFrame } from '../panel-frame'
import { InputFieldsForm } from './input-fields-form'
import { TriggerSettings } from './trigger-settings'
import { WhenEditor } from './when-editor'

const kindOptions = triggerKinds.map((kind) => ({ value: kind, label: triggerLabels[kind] }))

const fresh: Record<TriggerKind, Trigger> = {
  event: { kind: 'event', events: [] },
  api: { kind: 'api', inputs: [] },
  schedule: { kind: 'schedule' },
  recurring: { kind: 'recurring', cron: '0 8 * * 1-5', timeZone: 'UTC' },
  case_button: { kind: 'case_button', label: '', templates: [], inputs: [] },
  manual: { kind: 'manual', subject: 'case', inputs: [] },
  call: { kind: 'call', inputs: [] },
}

/** What starts the workflow. */
export function TriggerPanel() {
  const { definition, scene, change } = useBuilder()
  const { trigger } = definition
  const values = useMemo(() => triggerValues(definition, scene), [definition, scene])
  const set = (next: Trigger, subject?: string) =>
    change((before) => ({ ...before, trigger: next }), subject && `trigger.${subject}`)
  return (
    <PanelFrame title="Trigger" description="What starts a run, and what the run knows from the start.">
      <Field label="Starts">
        <Select
          options={kindOptions}
          value={trigger.kind}
          onValueChange={(kind) => {
            const inputs = 'inputs' in trigger ? trigger.inputs : []
            const next = fresh[kind]
            set('inputs' in next ? { ...next, inputs } : next)
          }}
        />
      </Field>
      <TriggerSettings trigger={trigger} onChange={set} />
      {trigger.kind === 'event' ? (
        <div data-place="trigger.when">
          <WhenEditor
            label="Only when"
            value={trigger.when}
            onChange={(when) => set({ ...trigger, when })}
            values={values}
            place="trigger.when"
            empty="Every such event."
          />
        </div>
      ) : null}
      {'inputs' in trigger ? (
        <InputFieldsForm
          inputs={trigger.inputs}
          withPrefill={trigger.kind === 'case_button'}
          values={values.filter(({ path }) => !path.startsWith('trigger.fields.'))}
          onChange={(inputs, subject) => set({ ...trigger, inputs }, subject)}
        />
      ) : null}
    </PanelFrame>
  )
}
