'use client'

import { CheckboxField } from '@/components/ui/checkbox-field'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { InputType } from '@/lib/workflows/names'
import type { OfferedValue } from '@/lib/workflows/rules'
import type { InputField } from '@/lib/workflows/schema'
import { NamedValuesForm } from './named-values-form'
import { OptionsInput } from './options-input'
import { TemplateInput } from './template-input'

const types: Record<InputType, string> = {
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
type InputFieldsFormProps = {
  inputs: InputField[]
  withPrefill: boolean
  values: readonly OfferedValue[]
  onChange: (inputs: InputField[], subject?: string) => void
}

/** What is handed in when a run starts: `trigger.fields.…` for its steps. */
export function InputFieldsForm({ inputs, withPrefill, values, onChange }: InputFieldsFormProps) {
  return (
    <NamedValuesForm
      title="Inputs"
      noun="Input"
      place="trigger.inputs"
      scope="trigger.fields"
      types={types}
      values={inputs}
      create={(key, label): InputField => ({
        key,
        label,
        type: 'text',
        required: false,
        help: '',
        options: [],
        disabled: false,
      })}
      onChange={onChange}
    >
      {(input, change) => (
        <>
          {input.type === 'choice' ? (
            <OptionsInput options={input.options} onChange={(options) => change({ options })} />
          ) : null}
          {withPrefill ? (
            <Field label="Prefill">
              <TemplateInput
                label={`Prefill of ${input.label}`}
                value={input.prefill ?? ''}
                values={values}
                onChange={(prefill) => change({ prefill: prefill || undefined })}
              />
            </Field>
          ) : null}
          <CheckboxField
            label="Required"
            checked={input.required}
            onCheckedChange={(required) => change({ required })}
          />
          <details>
            <summary className="cursor-default text-12 font-medium text-muted hover:text-text">On the form</summary>
            <div className="mt-2 flex flex-col gap-2.5">
              <Field label="Help">
                <Input
                  size="dense"
                  maxLength={1000}
                  value={input.help}
                  onChange={(event) => change({ help: event.target.value })}
                />
              </Field>
              <Field label="Placeholder">
                <Input
                  size="dense"
                  maxLength={200}
                  value={input.placeholder ?? ''}
                  onChange={(event) => change({ placeholder: event.target.value || undefined })}
                />
              </Field>
              {withPrefill ? (
                <CheckboxField
                  label="Shown, not changed"
                  checked={input.disabled}
                  onCheckedChange={(disabled) => change({ disabled })}
                />
              ) : null}
            </div>
          </details>
        </>
      )}
    </NamedValuesForm>
  )
}
