'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { DurationInput } from '@/components/fields/duration-input'
import { LinkButton } from '@/components/layout/link-button'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { MultiCombobox } from '@/components/ui/multi-combobox'
import { Notice } from '@/components/ui/notice'
import type { Option } from '@/components/ui/option'
import { Select } from '@/components/ui/select'
import { showToast } from '@/components/ui/show-toast'
import { paths } from '@/lib/paths'
import type { ManagersToldAt } from '@/lib/sla/names'
import { defaultSlaMatrix } from '@/lib/sla/rules'
import type { SlaPolicyView } from '@/lib/sla/schema'
import { chosen } from '../../_parts/chosen'
import { createSlaPolicyAction, updateSlaPolicyAction } from '../actions'
import { ClockFields } from './clock-fields'
import { MatrixTable } from './matrix-table'
import { PolicyPreview } from './policy-preview'

export type Draft = Omit<SlaPolicyView, 'id' | 'key' | 'version' | 'createdAt'>
const blank: Draft = {
  name: '',
  isDefault: false,
  templateIds: [],
  queueIds: [],
  matrix: defaultSlaMatrix,
  clocks: {},
  calendarId: null,
  maximumPauseMinutes: null,
  managersToldAt: 'breached',
}
const everyMinute = 'every-minute'
const toldAt: { value: ManagersToldAt; label: string }[] = [
  { value: 'warning', label: 'From the warning on' },
  { value: 'critical', label: 'When it is critical, and when it is missed' },
  { value: 'breached', label: 'When a deadline is missed' },
  { value: 'never', label: 'Never' },
]

type SlaPolicyFormProps = {
  env: string
  /** null = a new one. */
  policy: SlaPolicyView | null
  calendars: readonly Option[]
  queues: readonly Option[]
  templates: readonly Option[]
  mayWrite: boolean
}

export function SlaPolicyForm({ env, policy, calendars, queues, templates, mayWrite }: SlaPolicyFormProps) {
  const router = useRouter()
  const { run, pending, problemAt, problemBeside } = useChange()
  const [draft, setDraft] = useState<Draft>(policy ?? blank)
  const [applyToOpenCases, setApply] = useState(false)
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const { name, isDefault, templateIds, queueIds, matrix, clocks, calendarId, maximumPauseMinutes, managersToldAt } =
    draft
  const settings = { name, templateIds, queueIds, matrix, clocks, calendarId, maximumPauseMinutes, managersToldAt }

  async function save(event: FormEvent) {
    event.preventDefault()
    const saved = await run<unknown>(() =>
      policy
        ? updateSlaPolicyAction(env, { slaPolicyId: policy.id, ...settings, isDefault, applyToOpenCases })
        : createSlaPolicyAction(env, settings),
    )
    if (!saved) return
    showToast({
      title: `${name} is saved.`,
      description: applyToOpenCases ? 'Open cases follow in the background.' : undefined,
    })
    router.push(paths.deadlines(env))
  }

  const problem = problemBeside(
    'name',
    'templateIds',
    'queueIds',
    'matrix',
    'clocks',
    'calendarId',
    'maximumPauseMinutes',
  )
  return (
    <form noValidate onSubmit={save} className="px-4">
      <fieldset disabled={!mayWrite} className="flex min-w-0 flex-col gap-4">
        {problem ? <Notice kind="failure">{problem}</Notice> : null}
        <Card title="For which cases">
          <div className="grid gap-3 sm:grid-cols-2">
            <Field label="Name" error={problemAt('name')} className="sm:col-span-2">
              <Input value={name} autoComplete="off" onChange={(event) => set({ name: event.target.value })} />
            </Field>
            <Field label="Templates" error={problemAt('templateIds')}>
              <MultiCombobox
                value={chosen(templates, templateIds)}
                options={templates}
                placeholder="Add a template"
                onValueChange={(options) => set({ templateIds: options.map(({ value }) => value) })}
              />
            </Field>
            <Field label="Queues" help="Outranks what the template says." error={problemAt('queueIds')}>
              <MultiCombobox
                value={chosen(queues, queueIds)}
                options={queues}
                placeholder="Add a queue"
                onValueChange={(options) => set({ queueIds: options.map(({ value }) => value) })}
              />
            </Field>
          </div>
          {policy ? (
            <div className="mt-3">
              <CheckboxField
                label="Default policy"
                help="For every case no other policy and no template’s matrix is for."
                checked={isDefault}
                onCheckedChange={(next) => set({ isDefault: next })}
              />
            </div>
          ) : null}
        </Card>
        <Card title="How time is counted">
          <div className="grid gap-3 sm:grid-cols-2">
            <Field
              label="Calendar"
              help={calendarId ? 'Only its open time counts: a day of a target is 24 open hours.' : undefined}
              error={problemAt('calendarId')}
            >
              <Select
                value={calendarId ?? everyMinute}
                options={[{ value: everyMinute, label: 'Every minute counts' }, ...calendars]}
                onValueChange={(id) => set({ calendarId: id === everyMinute ? null : id })}
              />
            </Field>
            <Field
              label="Longest pause"
              help="A case that waits for somebody else counts on after it. Empty: no limit."
              error={problemAt('maximumPauseMinutes')}
            >
              <DurationInput
                label="Longest pause"
                placeholder="No limit"
                value={maximumPauseMinutes}
                onChange={(minutes) => set({ maximumPauseMinutes: minutes || null })}
              />
            </Field>
          </div>
        </Card>
        <Card title="Time to decide">
          <MatrixTable rows={matrix} onChange={(rows) => set({ matrix: rows })} problemAt={problemAt} />
        </Card>
        <Card title="Who is told">
          <Field
            label="Managers are told"
            help="Of every such case, beside whoever holds it: those in a team that works its queue, else all of them."
            className="sm:w-1/2"
          >
            <Select value={managersToldAt} options={toldAt} onValueChange={(at) => set({ managersToldAt: at })} />
          </Field>
        </Card>
        <Card title="Other clocks">
          <ClockFields clocks={clocks} onChange={(next) => set({ clocks: next })} problemAt={problemAt} />
        </Card>
        {mayWrite ? (
          <Card title="Open cases">
            <PolicyPreview
              env={env}
              trial={{ ...settings, isDefault, slaPolicyId: policy?.id ?? null, name: name || 'On trial' }}
            />
            {policy ? (
              <div className="mt-3">
                <CheckboxField
                  label="Apply to open cases"
                  help="Each is counted anew from where its clock started; old and new deadline go to its timeline."
                  checked={applyToOpenCases}
                  onCheckedChange={setApply}
                />
              </div>
            ) : null}
          </Card>
        ) : null}
        <div className="flex justify-end gap-2">
          <LinkButton href={paths.deadlines(env)}>Back to deadlines</LinkButton>
          {mayWrite ? (
            <Button type="submit" variant="primary" pending={pending}>
              {policy ? `Save version ${policy.version + 1}` : 'Make policy'}
            </Button>
          ) : null}
        </div>
      </fieldset>
    </form>
  )
}
