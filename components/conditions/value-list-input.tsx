'use client'

import { useState } from 'react'
import { Input } from '@/components/ui/input'

type ValueListInputProps = {
  value: readonly (string | number | boolean)[]
  onChange: (value: string[]) => void
  'aria-label'?: string
}

/** Several values of any kind, typed one after the other with commas between. */
export function ValueListInput({ value, onChange, ...rest }: ValueListInputProps) {
  const [text, setText] = useState<string | null>(null)
  return (
    <Input
      size="dense"
      aria-label={rest['aria-label']}
      placeholder="Values, with commas between"
      value={text ?? value.join(', ')}
      onChange={(event) => {
        setText(event.target.value)
        onChange(valuesIn(event.target.value))
      }}
      onBlur={() => setText(null)}
    />
  )
}

const valuesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
]
