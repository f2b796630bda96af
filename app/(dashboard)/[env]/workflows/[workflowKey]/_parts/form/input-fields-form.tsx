'use client'

import { Plus, Trash2 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { type InputType, inputTypes } from '@/lib/workflows/names'
import type { OfferedValue } from '@/lib/workflows/rules'
import type { InputField } from '@/lib/workflows/schema'
import { useBuilder } from '../builder-context'
import { freeName } from '../edit-steps'
import { OptionsInput } from './options-input'
import { TemplateInput } from './template-input'

const inputLabels: Record<InputType, string> = {
  text: 'Text',
  long_text: 'Long text',
  number: 'Number',
  boolean: 'Yes or no',
  date: 'Date',
  date_time: 'Date and time',
  choice: 'Choice',
  list: 'List',
  json: 'JSON',
  case: 'Case',
  object: 'Object',
  person: 'Person',
}
const typeOptions = inputTypes.map((type) => ({ value: type, label: inputLabels[type] }))

type InputFieldsFormProps = {
  inputs: InputField[]
  withPrefill: boolean
  values: readonly OfferedValue[]
  onChange: (inputs: InputField[], subject?: string) => void
}

/** What is handed in when a run starts: `trigger.fields.…` for its steps. */
export function InputFieldsForm({ inputs, withPrefill, values, onChange }: InputFieldsFormProps) {
  const { problems } = useBuilder()
  const change = (index: number, part: Partial<InputField>) =>
    onChange(
      inputs.map((input, at) => (at === index ? { ...input, ...part } : input)),
      `inputs.${index}.${Object.keys(part)[0]}`,
    )
  return (
    <section aria-label="Inputs" className="flex flex-col gap-2">
      <p className="text-12 font-medium text-muted">Inputs</p>
      {inputs.map((input, index) => (
        <div
          key={input.key}
          data-place={`trigger.inputs.${index}`}
          className="flex flex-col gap-2 rounded-panel border border-hairline p-2.5"
        >
          <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-end gap-1.5">
            <Field label={`Input ${index + 1}`}>
              <Input
                size="dense"
                defaultValue={input.label}
                onChange={(event) => event.target.value.trim() && change(index, { label: event.target.value.trim() })}
              />
            </Field>
            <Field label="Type">
              <Select
                size="dense"
                options={typeOptions}
                value={input.type}
                onValueChange={(type) => change(index, { type })}
              />
            </Field>
            <IconButton
              label={`Remove ${input.label}`}
              icon={<Trash2 aria-hidden />}
              onClick={() => onChange(inputs.filter((_, at) => at !== index))}
            />
          </div>
          <p className="font-mono text-12 text-muted">trigger.fields.{input.key}</p>
          {input.type === 'choice' ? (
            <OptionsInput options={input.options} onChange={(options) => change(index, { options })} />
          ) : null}
          {withPrefill ? (
            <Field label="Prefill">
              <TemplateInput
                label={`Prefill of ${input.label}`}
                value={input.prefill ?? ''}
                values={values}
                onChange={(prefill) => change(index, { prefill: prefill || undefined })}
              />
            </Field>
          ) : null}
          <CheckboxField
            label="Required"
            checked={input.required}
            onCheckedChange={(required) => change(index, { required })}
          />
          {problems
            .filter(({ field }) => field?.startsWith(`trigger.inputs.${index}.`))
            .map(({ field, message }) => (
              <p key={field} className="text-12 text-state-red">
                {message}
              </p>
            ))}
        </div>
      ))}
      <Button
        size="dense"
        className="self-start"
        icon={<Plus aria-hidden />}
        onClick={() => onChange([...inputs, newInput(inputs)])}
      >
        Add input
      </Button>
    </section>
  )
}

const newInput = (inputs: InputField[]): InputField => {
  const key = freeName('input', new Set(inputs.map((input) => input.key)))
  return { key, label: key.replace('_', ' '), type: 'text', required: false, help: '', options: [], disabled: false }
}
