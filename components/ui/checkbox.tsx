'use client'

import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check, Minus } from 'lucide-react'
import { classNames } from './class-names'

type CheckboxProps = Omit<Base.Root.Props, 'className' | 'render' | 'style' | 'children'> & { className?: string }

/** 16 px to the eye, 24 px to the finger. Give it an `aria-label` where no label element names it. */
export function Checkbox({ className, ...rest }: CheckboxProps) {
  return (
    <Base.Root
      {...rest}
      className={classNames(
        'relative flex size-4 shrink-0 items-center justify-center rounded-mark border border-control bg-panel after:absolute after:-inset-1 hover:border-accent data-checked:border-accent data-checked:bg-accent data-disabled:opacity-60 data-indeterminate:border-accent data-indeterminate:bg-accent',
        className,
      )}
    >
      <Base.Indicator className="text-on-accent">
        {rest.indeterminate ? (
          <Minus aria-hidden className="size-3" strokeWidth={3} />
        ) : (
          <Check aria-hidden className="size-3" strokeWidth={3} />
        )}
      </Base.Indicator>
    </Base.Root>
  )
}
