'use client'

import { useRef } from 'react'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { OfferedValue } from '@/lib/workflows/rules'
import { ValuePicker } from './value-picker'

type TemplateInputProps = {
  label: string
  value: string
  onChange: (value: string) => void
  values: readonly OfferedValue[]
  long?: boolean
  placeholder?: string
  /** Where no Field around it names it. */
  named?: boolean
}

/** Text that may hold `{{…}}`; the picker puts a value where the caret is. */
export function TemplateInput({ label, value, onChange, values, long, placeholder, named }: TemplateInputProps) {
  const frame = useRef<HTMLDivElement>(null)
  const insert = (path: string) => {
    const control = frame.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
    const from = control?.selectionStart ?? value.length
    const to = control?.selectionEnd ?? value.length
    onChange(`${value.slice(0, from)}{{${path}}}${value.slice(to)}`)
    requestAnimationFrame(() => {
      control?.focus()
      const end = from + path.length + 4
      control?.setSelectionRange(end, end)
    })
  }
  const shared = {
    value,
    placeholder,
    'aria-label': named ? label : undefined,
    spellCheck: long,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  return (
    <div ref={frame} className="flex items-start gap-1">
      <div className="min-w-0 flex-1">{long ? <Textarea rows={3} {...shared} /> : <Input {...shared} />}</div>
      <ValuePicker label={label} values={values} onPick={insert} />
    </div>
  )
}
