'use client'

import { Field as Base } from '@base-ui/react/field'
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

type FieldProps = {
  label: string
  children: ReactNode
  help?: ReactNode
  /** What is wrong and what to do; wired to the control and announced. */
  error?: string | null
  required?: boolean
  /** Keeps the name for a screen reader and hides it from the eye. */
  labelHidden?: boolean
  name?: string
  className?: string
}

/** Label, control, help, error. The control inside (input, select, combobox, …) is wired by itself. */
export function Field({ label, children, help, error, required, labelHidden, name, className }: FieldProps) {
  return (
    <Base.Root name={name} invalid={Boolean(error)} className={classNames('flex min-w-0 flex-col gap-1', className)}>
      <Base.Label className={labelHidden ? 'sr-only' : 'text-12 font-medium text-muted'}>
        {label}
        {required ? <span className="font-normal text-faint"> (required)</span> : null}
      </Base.Label>
      {children}
      {help ? <Base.Description className="text-12 text-muted">{help}</Base.Description> : null}
      <Base.Error match={Boolean(error)} className="flex items-start gap-1 text-12 text-state-red">
        <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
        {error}
      </Base.Error>
    </Base.Root>
  )
}
