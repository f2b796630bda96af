'use client'

import { useCallback, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import type { Option } from '@/components/ui/option'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Select } from '@/components/ui/select'
import { RunInputs } from '@/components/workflows/run-inputs'
import { fetchCases } from '@/lib/cases/client'
import { fetchJson } from '@/lib/doors/fetch-json'
import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'
import { triggerEvent } from '@/lib/workflows/events'
import { useBuilder } from '../builder-context'
import { useRunOptions } from './use-run-options'

export interface SimulationInput {
  caseId?: string
  objectId?: string
  event?: string
  /** An earlier run: begun by what began that one. */
  runId?: string
  fields?: Record<string, never>
}

const ways = [
  { value: 'chosen', label: 'What I choose' },
  { value: 'run', label: 'An earlier run' },
] as const

type SimulationFormProps = { pending: boolean; onSimulate: (input: SimulationInput) => void }

/** What the trigger is played with: a real case, a real object, the values of its form. */
export function SimulationForm({ pending, onSimulate }: SimulationFormProps) {
  const { env, workflow, definition } = useBuilder()
  const [way, setWay] = useState<'chosen' | 'run'>('chosen')
  const [earlier, setEarlier] = useState<Option | null>(null)
  const loadRuns = useRunOptions(env, workflow.key)
  const { trigger } = definition
  const events = trigger.kind === 'event' ? trigger.events : []
  const [event, setEvent] = useState(events[0] ?? '')
  const [onCase, setCase] = useState<Option | null>(null)
  const [object, setObject] = useState<Option | null>(null)
  const [fields, setFields] = useState<Record<string, unknown>>({})
  const about = trigger.kind === 'event' ? triggerEvent(event)?.about : null
  const withCase =
    about === 'case' || trigger.kind === 'case_button' || (trigger.kind === 'manual' && trigger.subject === 'case')
  const withObject = about === 'object'
  const loadCases = useCallback(
    async (q: string, signal: AbortSignal): Promise<Option[]> => {
      const { rows } = await fetchCases(env, new URLSearchParams({ q, limit: '20' }), signal)
      return rows.map(({ id, number, title }) => ({ value: id, label: title, detail: caseName(number) }))
    },
    [env],
  )
  const loadObjects = useCallback(
    async (q: string, signal: AbortSignal): Promise<Option[]> => {
      const search = new URLSearchParams({ q })
      const rows = await fetchJson<{ id: string; title: string; type: string; status: string | null }[]>(
        `${paths.internal.objects(env)}?${search}`,
        signal,
      )
      return rows.map(({ id, title, type, status }) => ({ value: id, label: title, detail: `${type} ${status ?? ''}` }))
    },
    [env],
  )
  const missing =
    way === 'run'
      ? earlier
        ? null
        : 'Choose a run first.'
      : withCase && !onCase
        ? 'Choose a case first.'
        : withObject && !object
          ? 'Choose an object first.'
          : null
  return (
    <div className="flex flex-col gap-3">
      <SegmentedControl label="Begun by" options={ways} value={way} onValueChange={setWay} />
      {way === 'run' ? (
        <Field label="Run" required help="What began it begins the simulation, of the draft as it is now.">
          <Combobox placeholder="Search runs" loadOptions={loadRuns} value={earlier} onValueChange={setEarlier} />
        </Field>
      ) : null}
      {way === 'chosen' && events.length > 1 ? (
        <Field label="Event">
          <Select
            options={events.map((type) => ({ value: type, label: triggerEvent(type)?.label ?? type }))}
            value={event}
            onValueChange={setEvent}
          />
        </Field>
      ) : null}
      {way === 'chosen' && withCase ? (
        <Field label="Case" required>
          <Combobox placeholder="Search cases" loadOptions={loadCases} value={onCase} onValueChange={setCase} />
        </Field>
      ) : null}
      {way === 'chosen' && withObject ? (
        <Field label="Object" required>
          <Combobox placeholder="Search objects" loadOptions={loadObjects} value={object} onValueChange={setObject} />
        </Field>
      ) : null}
      {way === 'chosen' && 'inputs' in trigger ? (
        <RunInputs inputs={trigger.inputs} value={fields} onChange={setFields} />
      ) : null}
      <Button
        variant="primary"
        className="self-start"
        pending={pending}
        disabledReason={missing}
        onClick={() =>
          onSimulate(
            way === 'run'
              ? { runId: earlier?.value }
              : {
                  caseId: withCase ? onCase?.value : undefined,
                  objectId: withObject ? object?.value : undefined,
                  event: event || undefined,
                  fields: fields as SimulationInput['fields'],
                },
          )
        }
      >
        Run the simulation
      </Button>
    </div>
  )
}
