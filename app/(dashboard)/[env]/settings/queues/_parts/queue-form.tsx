'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { LinkButton } from '@/components/layout/link-button'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { MultiCombobox } from '@/components/ui/multi-combobox'
import { Notice } from '@/components/ui/notice'
import { NumberField } from '@/components/ui/number-field'
import type { Option } from '@/components/ui/option'
import { Select } from '@/components/ui/select'
import { showToast } from '@/components/ui/show-toast'
import { stateColors } from '@/lib/cases/names'
import type { Attribute } from '@/lib/conditions/schema'
import { paths } from '@/lib/paths'
import { type QueueOrder, queueOrders } from '@/lib/queues/names'
import type { QueueSettings } from '@/lib/queues/schema'
import { chosen } from '../../_parts/chosen'
import { createQueueAction, updateQueueAction } from '../actions'
import { AdmissionTrial } from './admission-trial'
import { ColorMark } from './color-mark'
import { RuleList } from './rule-list'
import { TargetFields } from './target-fields'

const orderLabels: Record<QueueOrder, string> = {
  deadline: 'Deadline, soonest first',
  priority: 'Priority, then deadline',
  age: 'Age, oldest first',
  risk: 'Risk, highest first',
}
const colors = stateColors.map((value) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
  icon: <ColorMark color={value} />,
}))
const orders = queueOrders.map((value) => ({ value, label: orderLabels[value] }))

type QueueFormProps = {
  env: string
  /** null = a new one. */
  queue: QueueSettings | null
  teams: readonly Option[]
  calendars: readonly Option[]
  catalogue: readonly Attribute[]
  mayWrite: boolean
}

type Draft = Omit<QueueSettings, 'id' | 'key' | 'createdAt'>
const blank: Draft = {
  name: '',
  color: 'slate',
  isDefault: false,
  defaultOrder: 'deadline',
  admissionRules: [],
  teamIds: [],
  sla: null,
  capacity: null,
}

export function QueueForm({ env, queue, teams, calendars, catalogue, mayWrite }: QueueFormProps) {
  const router = useRouter()
  const { run, pending, refusal, problemAt, problemBeside } = useChange()
  const [draft, setDraft] = useState<Draft>(queue ?? blank)
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))

  async function save(event: FormEvent) {
    event.preventDefault()
    const { isDefault, name, color, defaultOrder, admissionRules, teamIds, sla, capacity } = draft
    const settings = { name, color, defaultOrder, admissionRules, teamIds, sla, capacity }
    const saved = await run(() =>
      queue
        ? updateQueueAction(env, {
            queueId: queue.id,
            ...settings,
            ...(isDefault && !queue.isDefault ? { isDefault } : {}),
          })
        : createQueueAction(env, settings),
    )
    if (!saved) return
    showToast({ title: `${draft.name} is saved.` })
    router.push(paths.queueSettings(env))
  }

  const problem = problemBeside('name', 'color', 'teamIds', 'capacity', 'sla', 'admissionRules')
  return (
    <form noValidate onSubmit={save} className="px-4">
      <fieldset disabled={!mayWrite} className="flex min-w-0 flex-col gap-4">
        {problem ? <Notice kind="failure">{problem}</Notice> : null}
        <Card title="What it is">
          <div className="grid gap-3 sm:grid-cols-2">
            <Field label="Name" error={problemAt('name')}>
              <Input value={draft.name} autoComplete="off" onChange={(event) => set({ name: event.target.value })} />
            </Field>
            <Field label="Mark">
              <Select value={draft.color} options={colors} onValueChange={(color) => set({ color })} />
            </Field>
            <Field label="Order of its list">
              <Select
                value={draft.defaultOrder}
                options={orders}
                onValueChange={(defaultOrder) => set({ defaultOrder })}
              />
            </Field>
            <Field
              label="Room for open cases"
              help="Beyond it the queue is shown as too full. Empty: no limit."
              error={problemAt('capacity')}
            >
              <NumberField
                min={1}
                value={draft.capacity}
                onValueChange={(capacity) => set({ capacity })}
                placeholder="No limit"
              />
            </Field>
            <Field
              label="Teams that work it"
              help="None: every reviewer."
              error={problemAt('teamIds')}
              className="sm:col-span-2"
            >
              <MultiCombobox
                value={chosen(teams, draft.teamIds)}
                options={teams}
                placeholder="Add a team"
                onValueChange={(options) => set({ teamIds: options.map(({ value }) => value) })}
              />
            </Field>
          </div>
          {queue ? (
            <div className="mt-3">
              <CheckboxField
                label="Default queue"
                help="Takes the cases that no rule takes and no template sends elsewhere."
                checked={draft.isDefault}
                disabled={queue.isDefault || !mayWrite}
                onCheckedChange={(isDefault) => set({ isDefault })}
              />
            </div>
          ) : null}
        </Card>
        <Card title="Admission rules">
          <RuleList
            rules={draft.admissionRules}
            onChange={(admissionRules) => set({ admissionRules })}
            catalogue={catalogue}
            problems={refusal?.problems ?? []}
            readOnly={!mayWrite}
          />
          {mayWrite ? <AdmissionTrial env={env} queueId={queue?.id ?? null} rules={draft.admissionRules} /> : null}
        </Card>
        <Card title="Deadline">
          <TargetFields
            value={draft.sla}
            onChange={(sla) => set({ sla })}
            calendars={calendars}
            problemAt={problemAt}
          />
        </Card>
        <div className="flex justify-end gap-2">
          <LinkButton href={paths.queueSettings(env)}>Back to queues</LinkButton>
          {mayWrite ? (
            <Button type="submit" variant="primary" pending={pending}>
              {queue ? 'Save queue' : 'Make queue'}
            </Button>
          ) : null}
        </div>
      </fieldset>
    </form>
  )
}
