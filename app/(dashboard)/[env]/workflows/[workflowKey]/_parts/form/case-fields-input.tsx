'use client'

import { X } from 'lucide-react'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import type { OfferedValue } from '@/lib/workflows/rules'
import type { CheckScene } from '@/lib/workflows/view'
import { ChoiceInput } from './choice-input'
import { TemplateInput } from './template-input'
import { typedText } from './typed-value'

type CaseField = CheckScene['templates'][number]['fields'][number]
type CaseFieldsInputProps = {
  label: string
  fields: readonly CaseField[]
  value: Record<string, unknown>
  onChange: (value: Record<string, unknown>) => void
  values: readonly OfferedValue[]
}

const numbers = ['number', 'integer']

/** Fields of a case with what each is set to. */
export function CaseFieldsInput({ label, fields, value, onChange, values }: CaseFieldsInputProps) {
  const known = [...new Map(fields.map((field) => [field.key, field])).values()]
  const free = known.filter(({ key }) => !(key in value))
  return (
    <div className="flex flex-col gap-2">
      {Object.entries(value).map(([key, held]) => {
        const field = known.find((one) => one.key === key)
        return (
          <div key={key} className="flex items-end gap-1">
            <Field label={field?.label ?? key} className="min-w-0 flex-1">
              <FieldValue
                field={field}
                label={field?.label ?? key}
                value={typedText(held)}
                values={values}
                onChange={(text) => onChange({ ...value, [key]: stored(field, text) })}
              />
            </Field>
            <IconButton
              label={`Leave ${field?.label ?? key} out`}
              icon={<X aria-hidden />}
              onClick={() => onChange(Object.fromEntries(Object.entries(value).filter(([other]) => other !== key)))}
            />
          </div>
        )
      })}
      <Combobox
        key={Object.keys(value).length}
        aria-label={`${label}: add a field`}
        placeholder="Add a field"
        clearable={false}
        value={null}
        options={free.map((field) => ({ value: field.key, label: field.label, detail: field.key }))}
        onValueChange={(option) => {
          if (option) onChange({ ...value, [option.value]: '' })
        }}
      />
    </div>
  )
}

type FieldValueProps = {
  field: CaseField | undefined
  label: string
  value: string
  onChange: (value: string) => void
  values: readonly OfferedValue[]
}

function FieldValue({ field, ...rest }: FieldValueProps) {
  const yesNo = [
    { value: 'true', label: 'Yes' },
    { value: 'false', label: 'No' },
  ]
  const literals = field?.type === 'boolean' ? yesNo : (field?.options ?? [])
  if (literals.length > 0 && field?.type !== 'multi_select')
    return <ChoiceInput {...rest} literals={literals} fitting={[]} />
  return <TemplateInput {...rest} long={field?.type === 'long_text'} />
}

/** As the field's type wants it, where the text says so. */
function stored(field: CaseField | undefined, text: string): unknown {
  if (numbers.includes(field?.type ?? '') && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text)
  if (field?.type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  return text
}
