'use client'

import { Combobox } from '@/components/ui/combobox'
import { Input } from '@/components/ui/input'
import { MultiCombobox } from '@/components/ui/multi-combobox'
import { NumberField } from '@/components/ui/number-field'
import { Select } from '@/components/ui/select'
import type { AttributeType } from '@/lib/conditions/names'
import { operandOf } from '@/lib/conditions/names'
import type { Attribute, Comparison } from '@/lib/conditions/schema'
import { ValueListInput } from './value-list-input'

type Value = Comparison['value']
type ValueControlProps = {
  attribute: Attribute | undefined
  operator: Comparison['operator']
  value: Value
  onChange: (value: Value) => void
}
type OneProps = { value: Value; onChange: (value: Value) => void }

/** What an attribute is compared with, by its type and the operator; nothing where the operator takes no value. */
export function ValueControl({ attribute, operator, value, onChange }: ValueControlProps) {
  const operand = operandOf[operator]
  const options = attribute?.options
  if (operand === 'none') return null
  if (operand === 'many') {
    const held = Array.isArray(value) ? value : []
    if (!options) return <ValueListInput value={held} onChange={(list) => onChange(some(list))} />
    return (
      <MultiCombobox
        options={options}
        placeholder="Choose"
        value={options.filter((option) => held.includes(option.value))}
        onValueChange={(chosen) => onChange(some(chosen.map((option) => option.value)))}
      />
    )
  }
  if (options)
    return (
      <Combobox
        size="dense"
        placeholder="Choose"
        clearable={false}
        options={options}
        value={options.find((option) => option.value === value) ?? null}
        onValueChange={(option) => onChange(option?.value)}
      />
    )
  const One = controls[attribute?.type ?? 'any']
  return <One value={value} onChange={onChange} />
}

const some = (list: string[]): Value => (list.length > 0 ? list : undefined)

function TextOne({ value, onChange }: OneProps) {
  return (
    <Input
      size="dense"
      value={value === undefined ? '' : String(value)}
      maxLength={2000}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  )
}

function NumberOne({ value, onChange }: OneProps) {
  return (
    <NumberField
      size="dense"
      step="any"
      value={typeof value === 'number' ? value : null}
      onValueChange={(next) => onChange(next ?? undefined)}
    />
  )
}

function BooleanOne({ value, onChange }: OneProps) {
  return (
    <Select
      size="dense"
      value={typeof value === 'boolean' ? String(value) : null}
      options={[
        { value: 'true', label: 'Yes' },
        { value: 'false', label: 'No' },
      ]}
      onValueChange={(chosen) => onChange(chosen === 'true')}
    />
  )
}

function DateOne({ value, onChange }: OneProps) {
  return (
    <Input
      size="dense"
      type="date"
      value={typeof value === 'string' ? value.slice(0, 10) : ''}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  )
}

const controls: Record<AttributeType, (props: OneProps) => React.ReactNode> = {
  text: TextOne,
  choice: TextOne,
  list: TextOne,
  number: NumberOne,
  boolean: BooleanOne,
  date: DateOne,
  any: TextOne,
}
