'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { InputField } from '@/lib/workflows/schema'

type RunInputsProps = {
  inputs: readonly InputField[]
  value: Record<string, unknown>
  onChange: (value: Record<string, unknown>) => void
  problemAt?: (field: string) => string | null
}

/** The form of a workflow that is started by hand. What is typed is read by the server as the workflow wants it. */
export function RunInputs({ inputs, value, onChange, problemAt }: RunInputsProps) {
  return (
    <>
      {inputs.map((input) => (
        <Field
          key={input.key}
          label={input.label}
          help={input.help || undefined}
          required={input.required}
          error={problemAt?.(`fields.${input.key}`)}
        >
          <InputControl
            input={input}
            value={value[input.key]}
            onChange={(next) => onChange({ ...value, [input.key]: next })}
          />
        </Field>
      ))}
    </>
  )
}

type InputControlProps = { input: InputField; value: unknown; onChange: (value: unknown) => void }

const kinds: Partial<Record<InputField['type'], string>> = { number: 'number', date: 'date' }

function InputControl({ input, value, onChange }: InputControlProps) {
  const text = value === null || value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value)
  const shared = { placeholder: input.placeholder, readOnly: input.disabled }
  switch (input.type) {
    case 'boolean':
      return <Checkbox checked={value === true} disabled={input.disabled} onCheckedChange={onChange} />
    case 'choice':
      return <Select options={input.options} value={text || null} disabled={input.disabled} onValueChange={onChange} />
    case 'long_text':
    case 'json':
      return <Textarea {...shared} value={text} onChange={(event) => onChange(event.target.value)} />
    default:
      return (
        <Input
          {...shared}
          type={kinds[input.type] ?? 'text'}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
  }
}
