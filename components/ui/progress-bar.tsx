'use client'

import { Progress } from '@base-ui/react/progress'
import { classNames } from './class-names'
import { type Tone, toneMark } from './tone'

type ProgressBarProps = {
  /** Null while the total is unknown. */
  value: number | null
  max?: number
  label: string
  /** "312 / 1,284 · 4 failed"; said instead of a percentage. */
  text?: string
  labelHidden?: boolean
  tone?: Tone
  className?: string
}

export function ProgressBar({ value, max = 100, label, text, labelHidden, tone, className }: ProgressBarProps) {
  return (
    <Progress.Root
      value={value}
      max={max}
      aria-label={label}
      getAriaValueText={text ? () => text : undefined}
      className={classNames('grid grid-cols-[1fr_auto] gap-x-3 gap-y-1 text-12', className)}
    >
      <Progress.Label className={labelHidden ? 'sr-only' : 'text-muted'}>{label}</Progress.Label>
      {text ? <span className="tabular col-start-2 text-muted">{text}</span> : null}
      <Progress.Track className="col-span-2 h-1 overflow-hidden rounded-full bg-hairline">
        <Progress.Indicator
          className={classNames(
            'rounded-full bg-current data-indeterminate:w-1/3 data-indeterminate:animate-pulse',
            tone ? toneMark[tone] : 'text-accent',
          )}
        />
      </Progress.Track>
    </Progress.Root>
  )
}
