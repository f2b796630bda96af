import type { ComponentProps, ReactNode } from 'react'
import { Checkbox } from './checkbox'

type CheckboxFieldProps = Omit<ComponentProps<typeof Checkbox>, 'className'> & { label: ReactNode; help?: ReactNode }

export function CheckboxField({ label, help, ...rest }: CheckboxFieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control
    <label className="flex items-start gap-2 py-0.5">
      <Checkbox {...rest} className="mt-0.5" />
      <span className="min-w-0">
        <span className="block">{label}</span>
        {help ? <span className="block text-12 text-muted">{help}</span> : null}
      </span>
    </label>
  )
}
