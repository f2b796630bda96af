'use client'

import { Plus } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { describeCondition } from '@/lib/conditions/describe'
import type { Attribute, Condition } from '@/lib/conditions/schema'
import type { Problem } from '@/lib/kernel/errors'
import { ConditionGroup } from './condition-group'
import { newComparison } from './condition-tree'

type ConditionEditorProps = {
  /** What the condition decides: "Shown when". */
  label: string
  /** Where what stands around it says so already. */
  labelHidden?: boolean
  value: Condition | null
  onChange: (value: Condition | null) => void
  /** Everything it may ask about. */
  catalogue: readonly Attribute[]
  /** Of the whole document; those under `place` are shown beside the part they are about. */
  problems?: readonly Problem[]
  /** Where the condition stands in the document. */
  place: string
  /** What having no condition means: "Always". */
  empty: string
  readOnly?: boolean
}

/** A condition in rows and groups, and below it as a sentence. */
export function ConditionEditor(props: ConditionEditorProps) {
  const { label, labelHidden, value, onChange, catalogue, problems = [], place, empty, readOnly } = props
  const frame = useRef<HTMLDivElement>(null)
  const own = problems.filter(({ field }) => field === place).map(({ message }) => message)
  const begin = () => {
    onChange({ all: [newComparison(catalogue)] })
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(':scope li input, :scope li button')?.focus())
  }
  const clear = () => {
    onChange(null)
    requestAnimationFrame(() => frame.current?.querySelector('button')?.focus())
  }
  const sentence = value ? describeCondition(value, catalogue) : empty
  return (
    <div ref={frame} className="@container flex min-w-0 flex-col gap-1.5">
      {labelHidden ? null : <p className="text-12 font-medium text-muted">{label}</p>}
      {readOnly ? (
        <p>{sentence}</p>
      ) : value ? (
        <>
          <ConditionGroup
            name={label}
            value={value}
            onChange={onChange}
            onRemove={clear}
            catalogue={catalogue}
            problems={problems}
            place={place}
          />
          <p className="text-12 text-pretty text-muted">{sentence}</p>
        </>
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          <span>{empty}</span>
          <Button
            size="dense"
            icon={<Plus aria-hidden />}
            aria-label={`${label}: add a condition`}
            disabledReason={catalogue.length === 0 ? 'There is nothing to ask about yet.' : null}
            onClick={begin}
          >
            Add condition
          </Button>
        </div>
      )}
      {own.length > 0 ? (
        <p role="alert" className="text-12 text-state-red">
          {own.join(' ')}
        </p>
      ) : null}
    </div>
  )
}
