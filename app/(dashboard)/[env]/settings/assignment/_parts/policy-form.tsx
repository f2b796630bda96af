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
import { Notice } from '@/components/ui/notice'
import { NumberField } from '@/components/ui/number-field'
import type { Option } from '@/components/ui/option'
import { Select } from '@/components/ui/select'
import { showToast } from '@/components/ui/show-toast'
import { priorities } from '@/lib/cases/names'
import type { Attribute } from '@/lib/conditions/schema'
import { paths } from '@/lib/paths'
import { type AssignmentSort, assignmentMethods, methodNames, type SourceKind } from '@/lib/routing/names'
import type { AssignmentPolicyView } from '@/lib/routing/schema'
import { createAssignmentPolicyAction, updateAssignmentPolicyAction } from '../actions'
import { MemberFields } from './member-fields'
import { SkillRules } from './skill-rules'
import { SourceFields } from './source-fields'

export type Draft = Omit<AssignmentPolicyView, 'id' | 'key' | 'createdAt'>
const blank: Draft = {
  name: '',
  enabled: true,
  method: 'least_loaded',
  sourceKind: 'queue',
  sourceIds: [],
  sortBy: 'deadline',
  teamIds: [],
  userIds: [],
  capacity: 20,
  weights: [1, 1, 1, 1],
  skillRules: [],
}

const methods = assignmentMethods.map((value) => ({
  value,
  label: methodNames[value].label,
  detail: methodNames[value].help,
}))
const sorts: { value: AssignmentSort; label: string }[] = [
  { value: 'deadline', label: 'Deadline, soonest first' },
  { value: 'age', label: 'Age, oldest first' },
]

type PolicyFormProps = {
  env: string
  /** null = a new one. */
  policy: AssignmentPolicyView | null
  sources: Record<SourceKind, readonly Option[]>
  teams: readonly Option[]
  people: readonly Option[]
  catalogue: readonly Attribute[]
  mayWrite: boolean
}

export function PolicyForm({ env, policy, sources, teams, people, catalogue, mayWrite }: PolicyFormProps) {
  const router = useRouter()
  const { run, pending, refusal, problemAt, problemBeside } = useChange()
  const [draft, setDraft] = useState<Draft>(policy ?? blank)
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const byLoad = draft.method === 'least_loaded' || draft.method === 'round_robin'

  async function save(event: FormEvent) {
    event.preventDefault()
    const { name, enabled, method, sourceKind, sourceIds, sortBy, teamIds, userIds, capacity, weights, skillRules } =
      draft
    const settings = {
      name,
      enabled,
      method,
      sourceKind,
      sourceIds,
      sortBy,
      teamIds,
      userIds,
      capacity,
      weights,
      skillRules,
    }
    const saved = await run(() =>
      policy
        ? updateAssignmentPolicyAction(env, { policyId: policy.id, ...settings })
        : createAssignmentPolicyAction(env, settings),
    )
    if (!saved) return
    showToast({ title: `${draft.name} is saved. What waits is given out by it.` })
    router.push(paths.assignment(env))
  }

  const problem = problemBeside('name', 'sourceIds', 'teamIds', 'userIds', 'capacity', 'weights', 'skillRules')
  return (
    <form noValidate onSubmit={save} className="px-4">
      <fieldset disabled={!mayWrite} className="flex min-w-0 flex-col gap-4">
        {problem ? <Notice kind="failure">{problem}</Notice> : null}
        <Card title="How it chooses">
          <div className="grid gap-3 sm:grid-cols-2">
            <Field label="Name" error={problemAt('name')}>
              <Input value={draft.name} autoComplete="off" onChange={(event) => set({ name: event.target.value })} />
            </Field>
            <Field label="Method" help={methodNames[draft.method].help}>
              <Select value={draft.method} options={methods} onValueChange={(method) => set({ method })} />
            </Field>
          </div>
          <div className="mt-3">
            <CheckboxField
              label="On"
              help="Switched off it chooses nobody, and the next policy for the case does."
              checked={draft.enabled}
              onCheckedChange={(enabled) => set({ enabled })}
            />
          </div>
        </Card>
        <Card title="Which cases">
          <SourceFields draft={draft} set={set} sources={sources} problem={problemAt('sourceIds')} />
          <Field label="When places get free, first" className="mt-3 sm:w-1/2">
            <Select value={draft.sortBy} options={sorts} onValueChange={(sortBy) => set({ sortBy })} />
          </Field>
        </Card>
        <Card title="Among whom">
          {byLoad ? (
            <MemberFields draft={draft} set={set} teams={teams} people={people} problemAt={problemAt} />
          ) : (
            <p className="text-muted">
              {methodNames[draft.method].help} Where they are not free the case waits in its queue.
            </p>
          )}
        </Card>
        <Card title="How much each carries">
          <div className="grid gap-3 sm:grid-cols-5">
            <Field label="Capacity" help="Empty: no limit." error={problemAt('capacity')}>
              <NumberField
                min={1}
                value={draft.capacity}
                onValueChange={(capacity) => set({ capacity })}
                placeholder="No limit"
              />
            </Field>
            {priorities.map((priority, index) => (
              <Field key={priority} label={`Weight of ${priority}`} error={problemAt(`weights.${index}`)}>
                <NumberField
                  min={1}
                  max={100}
                  value={draft.weights[index] ?? 1}
                  onValueChange={(weight) =>
                    set({ weights: draft.weights.map((before, at) => (at === index ? (weight ?? 1) : before)) })
                  }
                />
              </Field>
            ))}
          </div>
        </Card>
        <Card title="Skills a case needs">
          <SkillRules
            rules={draft.skillRules}
            onChange={(skillRules) => set({ skillRules })}
            catalogue={catalogue}
            problems={refusal?.problems ?? []}
            readOnly={!mayWrite}
          />
        </Card>
        <div className="flex justify-end gap-2">
          <LinkButton href={paths.assignment(env)}>Back to policies</LinkButton>
          {mayWrite ? (
            <Button type="submit" variant="primary" pending={pending}>
              {policy ? 'Save policy' : 'Make policy'}
            </Button>
          ) : null}
        </div>
      </fieldset>
    </form>
  )
}
