'use client'

import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { InputField } from '@/lib/workflows/schema'

type OptionsInputProps = { options: InputField['options']; onChange: (options: InputField['options']) => void }

/** One option a line. */
export function OptionsInput({ options, onChange }: OptionsInputProps) {
  const [text, setText] = useState(() => options.map(({ label }) => label).join('\n'))
  return (
    <Field label="Options, one a line">
      <Textarea
        rows={2}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          const labels = [
            ...new Set(
              event.target.value
                .split('\n')
                .map((line) => line.trim())
                .filter(Boolean),
            ),
          ]
          onChange(
            labels.map((label) => ({
              value: options.find((option) => option.label === label)?.value ?? label,
              label,
            })),
          )
        }}
      />
    </Field>
  )
}
