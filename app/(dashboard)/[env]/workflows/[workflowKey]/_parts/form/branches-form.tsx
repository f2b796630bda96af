'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { moved } from '@/components/editing/moved'
import { OrderButtons } from '@/components/editing/order-buttons'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { valuesAt } from '@/lib/workflows/rules'
import type { ConditionalStep, ParallelStep, When } from '@/lib/workflows/schema'
import { isConditional } from '@/lib/workflows/tree'
import { useBuilder } from '../builder-context'
import { findPlace, freeName } from '../edit-steps'
import { WhenEditor } from './when-editor'

type Branches = { key: string; label: string; when?: When; steps: ConditionalStep['otherwise'] }[]

/** Routes of a conditional in their order, or branches of a parallel. */
export function BranchesForm({ step }: { step: ConditionalStep | ParallelStep }) {
  const { definition, scene, changeStep } = useBuilder()
  const conditional = isConditional(step)
  const branches: Branches = conditional ? step.routes : step.branches
  const noun = conditional ? 'Route' : 'Branch'
  const member = conditional ? 'routes' : 'branches'
  const path = `${findPlace(definition, step.key)?.path ?? ''}.${member}`
  const values = useMemo(() => valuesAt(definition, scene, step.key), [definition, scene, step.key])
  const set = (next: Branches, subject?: string) =>
    changeStep(step.key, (before) => ({ ...before, [member]: next }), subject && `${step.key}.${subject}`)
  const change = (index: number, part: Partial<Branches[number]>) =>
    set(
      branches.map((branch, at) => (at === index ? { ...branch, ...part } : branch)),
      `${index}.${Object.keys(part)[0]}`,
    )
  return (
    <section aria-label={conditional ? 'Routes' : 'Branches'} className="flex flex-col gap-3">
      {branches.map((branch, index) => (
        <div key={branch.key} data-place={`${path}.${index}`} className="rounded-panel border border-hairline p-2.5">
          <div className="mb-2 flex items-end gap-1">
            <Field label={`${noun} ${index + 1}`} className="min-w-0 flex-1">
              <Input
                size="dense"
                value={branch.label}
                onChange={(event) => change(index, { label: event.target.value })}
              />
            </Field>
            <OrderButtons
              name={branch.label || noun}
              index={index}
              count={branches.length}
              onMove={(to) => set(moved(branches, index, to))}
            />
            <IconButton
              label={`Delete ${branch.label || noun}`}
              icon={<Trash2 aria-hidden />}
              onClick={() => set(branches.filter((_, at) => at !== index))}
            />
          </div>
          {conditional ? (
            <WhenEditor
              label="Taken when"
              value={branch.when}
              onChange={(when) => change(index, { when })}
              values={values}
              place={`${path}.${index}.when`}
              empty="No condition yet."
            />
          ) : null}
        </div>
      ))}
      {conditional ? <p className="text-muted">The first route that holds is taken; where none does, else.</p> : null}
      <Button
        size="dense"
        className="self-start"
        icon={<Plus aria-hidden />}
        onClick={() => {
          const key = freeName(
            `${noun.toLowerCase()}_${branches.length + 1}`,
            new Set(branches.map((branch) => branch.key)),
          )
          set([...branches, { key, label: `${noun} ${branches.length + 1}`, steps: [] }])
        }}
      >
        Add {noun.toLowerCase()}
      </Button>
    </section>
  )
}
