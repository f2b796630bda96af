'use client'

import { useMemo } from 'react'
import { ConditionEditor } from '@/components/conditions/condition-editor'
import { Field } from '@/components/ui/field'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { attributesFrom, type OfferedValue } from '@/lib/workflows/rules'
import { type When, when as whenSchema } from '@/lib/workflows/schema'
import { useBuilder } from '../builder-context'
import { TemplateInput } from './template-input'

type WhenEditorProps = {
  label: string
  value: unknown
  onChange: (value: When | undefined) => void
  values: readonly OfferedValue[]
  place: string
  /** What no condition means. */
  empty: string
}

/** A condition as rows, or as an expression of CEL over the same values. */
export function WhenEditor({ label, value, onChange, values, place, empty }: WhenEditorProps) {
  const { problems } = useBuilder()
  const parsed = whenSchema.safeParse(value)
  const held = parsed.success ? parsed.data : typeof (value as { cel?: unknown })?.cel === 'string' ? { cel: '' } : null
  const catalogue = useMemo(() => attributesFrom(values), [values])
  const asCel = held !== null && 'cel' in held
  const wrong = problems
    .filter(({ field }) => field === `${place}.cel` || field === place)
    .map(({ message }) => message)
  return (
    <div className="flex flex-col gap-1.5">
      <SegmentedControl
        label={`${label}: written as`}
        options={[
          { value: 'rows', label: 'Rows' },
          { value: 'cel', label: 'Expression' },
        ]}
        value={asCel ? 'cel' : 'rows'}
        onValueChange={(next) => onChange(next === 'cel' ? { cel: 'true' } : undefined)}
      />
      {asCel ? (
        <Field
          label={label}
          help="CEL over trigger, steps and variables, with first, last, sort, replace, domain and username beside its own words."
          error={wrong.join(' ') || null}
        >
          <CelInput label={label} value={held.cel} onChange={(cel) => onChange({ cel })} values={values} />
        </Field>
      ) : (
        <ConditionEditor
          label={label}
          value={held && 'rows' in held ? held.rows : null}
          onChange={(rows) => onChange(rows ? { rows } : undefined)}
          catalogue={catalogue}
          problems={problems}
          place={`${place}.rows`}
          empty={empty}
        />
      )}
    </div>
  )
}

type CelInputProps = { label: string; value: string; onChange: (cel: string) => void; values: readonly OfferedValue[] }

/** The picker writes `{{path}}` for texts; in an expression the path stands bare. */
function CelInput({ label, value, onChange, values }: CelInputProps) {
  return (
    <TemplateInput
      label={label}
      long
      value={value}
      values={values}
      onChange={(text) => onChange(text.replaceAll(/\{\{([^}]*)\}\}/g, '$1') || ' ')}
    />
  )
}
