'use client'

import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { classNames } from './class-names'
import type { Option } from './option'

type SegmentedControlProps<Value extends string> = {
  label: string
  options: readonly Option<Value>[]
  value: Value
  onValueChange: (value: Value) => void
  /** Shows the icons only; the labels stay as names. */
  iconOnly?: boolean
  className?: string
}

export function SegmentedControl<Value extends string>({
  label,
  options,
  value,
  onValueChange,
  iconOnly = false,
  className,
}: SegmentedControlProps<Value>) {
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={([chosen]) => {
        const option = options.find((candidate) => candidate.value === chosen)
        if (option) onValueChange(option.value)
      }}
      className={classNames(
        'inline-flex h-7 w-fit gap-px rounded-control bg-sunken p-px ring ring-hairline',
        className,
      )}
    >
      {options.map((option) => (
        <Toggle
          key={option.value}
          value={option.value}
          disabled={option.disabled}
          aria-label={iconOnly ? option.label : undefined}
          title={iconOnly ? option.label : undefined}
          className="flex min-w-6.5 items-center justify-center gap-1.5 rounded-[5px] px-2 text-12 font-medium text-muted hover:text-text data-disabled:text-faint data-pressed:bg-panel data-pressed:text-text data-pressed:shadow-control data-pressed:ring data-pressed:ring-hairline dark:data-pressed:bg-hover [&_svg]:size-3.5"
        >
          {option.icon}
          {iconOnly ? null : option.label}
        </Toggle>
      ))}
    </ToggleGroup>
  )
}
