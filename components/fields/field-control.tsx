'use client'

import { useMemo } from 'react'
import { useClock } from '@/components/ui/clock-provider'
import { Combobox } from '@/components/ui/combobox'
import { Input } from '@/components/ui/input'
import { MultiCombobox } from '@/components/ui/multi-combobox'
import { NumberField } from '@/components/ui/number-field'
import type { Option } from '@/components/ui/option'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { FieldType } from '@/lib/fields/names'
import type { TemplateField } from '@/lib/fields/schema'
import type { Widget } from '@/lib/fields/types/field-type'
import { fieldTypeOf } from '@/lib/fields/types/registry'
import { countryOptions } from './country-names'
import { DateTimeInput } from './date-time-input'
import { JsonInput } from './json-input'
import { MoneyInput } from './money-input'

export interface FieldControlProps {
  field: TemplateField
  /** As it is stored; null = empty. */
  value: unknown
  onChange: (value: unknown) => void
  /** For fields that name a person. */
  people?: readonly Option[]
  /** For fields that name a file of the case. */
  files?: readonly Option[]
  /** Names the control where no label element does. */
  'aria-label'?: string
  autoFocus?: boolean
}

const asText = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** The control for a field of each type; gives back a value as it is stored, null for empty. */
export function FieldControl(props: FieldControlProps) {
  const Control = controls[fieldTypeOf[props.field.type].widget]
  return <Control {...props} />
}

function TextControl({ field, value, onChange, ...rest }: FieldControlProps) {
  const kinds: Partial<Record<FieldType, string>> = { email: 'email', url: 'url', date: 'date' }
  return (
    <Input
      {...label(rest)}
      type={kinds[field.type] ?? 'text'}
      value={asText(value)}
      maxLength={field.type === 'text' ? field.maximum : undefined}
      onChange={(event) => onChange(event.target.value || null)}
    />
  )
}

function LongTextControl({ field, value, onChange, ...rest }: FieldControlProps) {
  return (
    <Textarea
      {...label(rest)}
      value={asText(value)}
      maxLength={field.maximum}
      onChange={(event) => onChange(event.target.value || null)}
    />
  )
}

function NumberControl({ field, value, onChange, ...rest }: FieldControlProps) {
  return (
    <NumberField
      aria-label={rest['aria-label']}
      value={typeof value === 'number' ? value : null}
      min={field.minimum}
      max={field.maximum}
      step={field.type === 'integer' ? 1 : 'any'}
      onValueChange={onChange}
    />
  )
}

function BooleanControl({ value, onChange, ...rest }: FieldControlProps) {
  return (
    <Select
      aria-label={rest['aria-label']}
      value={typeof value === 'boolean' ? String(value) : null}
      options={[
        { value: 'true', label: 'Yes' },
        { value: 'false', label: 'No' },
      ]}
      onValueChange={(chosen) => onChange(chosen === 'true')}
    />
  )
}

function OptionControl({ field, value, onChange, ...rest }: FieldControlProps) {
  const options = activeOptions(field)
  return (
    <Combobox
      aria-label={rest['aria-label']}
      placeholder="Choose"
      options={options}
      value={options.find((option) => option.value === value) ?? null}
      onValueChange={(option) => onChange(option?.value ?? null)}
    />
  )
}

function OptionsControl({ field, value, onChange, ...rest }: FieldControlProps) {
  const options = activeOptions(field)
  const held = Array.isArray(value) ? value : []
  return (
    <MultiCombobox
      aria-label={rest['aria-label']}
      options={options}
      value={options.filter((option) => held.includes(option.value))}
      onValueChange={(chosen) => onChange(chosen.length > 0 ? chosen.map((option) => option.value) : null)}
    />
  )
}

function CountryControl({ value, onChange, ...rest }: FieldControlProps) {
  const { locale } = useClock()
  const options = useMemo(() => countryOptions(locale), [locale])
  return (
    <Combobox
      aria-label={rest['aria-label']}
      placeholder="Find a country"
      options={options}
      value={options.find((option) => option.value === value) ?? null}
      onValueChange={(option) => onChange(option?.value ?? null)}
    />
  )
}

function FileControl({ value, onChange, files = [], ...rest }: FieldControlProps) {
  return (
    <Combobox
      aria-label={rest['aria-label']}
      placeholder={files.length > 0 ? 'Find a file' : 'No files on this case yet'}
      empty="No file of this case has that name."
      options={files}
      value={files.find((file) => file.value === value) ?? null}
      onValueChange={(option) => onChange(option?.value ?? null)}
    />
  )
}

function PersonControl({ value, onChange, people = [], ...rest }: FieldControlProps) {
  return (
    <Combobox
      aria-label={rest['aria-label']}
      placeholder="Find a person"
      options={people}
      value={people.find((person) => person.value === value || person.detail === value) ?? null}
      onValueChange={(option) => onChange(option?.value ?? null)}
    />
  )
}

const controls: Record<Widget, (props: FieldControlProps) => React.ReactNode> = {
  text: TextControl,
  textarea: LongTextControl,
  number: NumberControl,
  yes_no: BooleanControl,
  date: TextControl,
  date_time: ({ value, onChange, ...rest }) => (
    <DateTimeInput value={asText(value)} onChange={onChange} aria-label={rest['aria-label']} />
  ),
  select: OptionControl,
  multi_select: OptionsControl,
  person: PersonControl,
  file: FileControl,
  json: ({ value, onChange, ...rest }) => (
    <JsonInput value={value} onChange={onChange} aria-label={rest['aria-label']} />
  ),
  money: ({ field, value, onChange, ...rest }) => (
    <MoneyInput value={value} onChange={onChange} name={field.label} aria-label={rest['aria-label']} />
  ),
  country: CountryControl,
}

const label = (rest: Pick<FieldControlProps, 'aria-label' | 'autoFocus'>) => ({
  'aria-label': rest['aria-label'],
  autoFocus: rest.autoFocus,
})

const activeOptions = (field: TemplateField): Option[] =>
  field.options.filter((option) => option.active).map(({ value, label }) => ({ value, label }))
