import { type ComponentProps, type ReactNode, useId } from 'react'
import { Checkbox } from './checkbox'

type CheckboxFieldProps = Omit<ComponentProps<typeof Checkbox>, 'className'> & { label: ReactNode; help?: ReactNode }

export function CheckboxField({ label, help, ...rest }: CheckboxFieldProps) {
  const labelId = useId()
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control
    <label className="flex items-start gap-2 py-0.5">
      {/* a name of its own, where the label says too little by itself, would lose against the label */}
      <Checkbox aria-labelledby={rest['aria-label'] ? undefined : labelId} {...rest} className="mt-0.5" />
      <span className="min-w-0">
        <span id={labelId} className="block">
          {label}
        </span>
        {help ? <span className="block text-12 text-muted">{help}</span> : null}
      </span>
    </label>
  )
}
