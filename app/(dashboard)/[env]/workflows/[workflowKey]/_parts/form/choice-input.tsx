'use client'

import { Braces, List } from 'lucide-react'
import { useState } from 'react'
import { Combobox } from '@/components/ui/combobox'
import { IconButton } from '@/components/ui/icon-button'
import type { OfferedValue } from '@/lib/workflows/rules'
import { holdsTemplate } from '@/lib/workflows/values'
import type { Choice } from './literal-options'
import { TemplateInput } from './template-input'

type ChoiceInputProps = {
  label: string
  value: string
  onChange: (value: string) => void
  /** What it can be for good. */
  literals: readonly Choice[]
  /** Values of earlier steps that are of the kind asked for. */
  fitting: readonly OfferedValue[]
  values: readonly OfferedValue[]
  /** Must be known beforehand: no `{{…}}`. */
  fixed?: boolean
  required?: boolean
}

/** One box for both: a template, person or queue by name, or what an earlier step found. */
export function ChoiceInput({ label, value, onChange, literals, fitting, values, fixed, required }: ChoiceInputProps) {
  const earlier = fixed
    ? []
    : fitting.map(({ path, label: name, group }) => ({
        value: `{{${path}}}`,
        label: `${group.at(-1) ?? ''} · ${name}`,
        detail: path,
      }))
  const options = [...literals, ...earlier]
  const known = options.find((option) => option.value === value)
  const [byHand, setByHand] = useState(() => !fixed && !known && holdsTemplate(value))
  if (byHand)
    return (
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <TemplateInput label={label} value={value} onChange={onChange} values={values} />
        </div>
        <IconButton
          label={`${label}: choose from a list`}
          icon={<List aria-hidden />}
          onClick={() => setByHand(false)}
        />
      </div>
    )
  return (
    <div className="flex items-start gap-1">
      <Combobox
        className="min-w-0 flex-1"
        placeholder="Choose"
        options={options}
        clearable={!required}
        value={known ?? (value ? { value, label: value } : null)}
        onValueChange={(option) => onChange(option?.value ?? '')}
      />
      {fixed ? null : (
        <IconButton
          label={`${label}: write an expression`}
          icon={<Braces aria-hidden />}
          onClick={() => setByHand(true)}
        />
      )}
    </div>
  )
}
