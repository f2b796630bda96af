'use client'

import { X } from 'lucide-react'
import { useMemo } from 'react'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { operandOf, operatorsOf, operatorWords } from '@/lib/conditions/names'
import type { Attribute, Comparison } from '@/lib/conditions/schema'
import { withAttribute, withOperator } from './condition-tree'

import { ValueControl } from './value-control'

type ConditionRowProps = {
  /** "Condition 2": what a screen reader calls it. */
  name: string
  value: Comparison
  onChange: (value: Comparison) => void
  onRemove: () => void
  catalogue: readonly Attribute[]
  problem: (part: 'attribute' | 'operator' | 'value') => string | null
}

/** One comparison: attribute, operator, value. Side by side where there is room, else one below the other. */
export function ConditionRow({ name, value, onChange, onRemove, catalogue, problem }: ConditionRowProps) {
  const attribute = catalogue.find(({ path }) => path === value.attribute)
  const options = useMemo(
    () => catalogue.map(({ path, label, group }) => ({ value: path, label, detail: group })),
    [catalogue],
  )
  const chosen = options.find((option) => option.value === value.attribute)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame into the row's grid
    <div role="group" aria-label={name} className="flex min-w-0 flex-1 items-start gap-1.5">
      <div className="grid min-w-0 flex-1 grid-cols-1 gap-1.5 @lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,5fr)]">
        <Field label="Attribute" labelHidden error={problem('attribute')}>
          <Combobox
            size="dense"
            placeholder="Attribute"
            clearable={false}
            options={options}
            value={chosen ?? (value.attribute ? { value: value.attribute, label: value.attribute } : null)}
            onValueChange={(option) => {
              if (option) onChange(withAttribute(value, option.value, catalogue))
            }}
          />
        </Field>
        <Field label="Comparison" labelHidden error={problem('operator')}>
          <Select
            size="dense"
            options={operatorsOf[attribute?.type ?? 'any'].map((operator) => ({
              value: operator,
              label: operatorWords[operator],
            }))}
            value={value.operator}
            onValueChange={(operator) => onChange(withOperator(value, operator))}
          />
        </Field>
        {operandOf[value.operator] === 'none' ? null : (
          <Field label="Value" labelHidden error={problem('value')}>
            <ValueControl
              attribute={attribute}
              operator={value.operator}
              value={value.value}
              onChange={(next) => onChange({ attribute: value.attribute, operator: value.operator, value: next })}
            />
          </Field>
        )}
      </div>
      <IconButton label={`Remove ${name.toLowerCase()}`} icon={<X aria-hidden />} onClick={onRemove} />
    </div>
  )
}
