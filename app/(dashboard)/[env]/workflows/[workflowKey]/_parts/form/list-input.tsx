'use client'

import { useState } from 'react'
import type { OfferedValue } from '@/lib/workflows/rules'
import { soleExpression } from '@/lib/workflows/values'
import { TemplateInput } from './template-input'

type ListInputProps = {
  label: string
  value: unknown
  onChange: (value: unknown) => void
  values: readonly OfferedValue[]
  placeholder?: string
}

const shown = (value: unknown) => (Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '')

/** Several texts with commas between them; one `{{…}}` alone keeps its own kind, and may be a list itself. */
export function ListInput({ label, value, onChange, values, placeholder }: ListInputProps) {
  const [text, setText] = useState(shown(value))
  const take = (next: string) => {
    setText(next)
    const parts = next
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)
    onChange(
      parts.length === 0 ? undefined : parts.length === 1 && soleExpression(parts[0] ?? '') !== null ? parts[0] : parts,
    )
  }
  return <TemplateInput label={label} value={text} onChange={take} values={values} placeholder={placeholder} />
}
