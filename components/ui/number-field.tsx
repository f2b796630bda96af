'use client'

import { NumberField as Base } from '@base-ui/react/number-field'
import { Minus, Plus } from 'lucide-react'
import { classNames } from './class-names'
import { controlStyles } from './control-styles'

type NumberFieldProps = Omit<Base.Root.Props, 'className' | 'render' | 'style'> & {
  size?: 'dense' | 'regular'
  placeholder?: string
  'aria-label'?: string
  className?: string
}

const step =
  'flex w-6 items-center justify-center text-muted hover:bg-hover hover:text-text data-disabled:text-faint [&_svg]:size-3.5'

export function NumberField({ size, placeholder, className, 'aria-label': label, ...rest }: NumberFieldProps) {
  return (
    <Base.Root {...rest} className={className}>
      <Base.Group
        className={classNames(
          controlStyles({ size }),
          'flex overflow-hidden px-0 focus-within:border-accent focus-within:outline-1 focus-within:outline-accent',
        )}
      >
        <Base.Input
          aria-label={label}
          placeholder={placeholder}
          className="tabular w-full min-w-0 bg-transparent px-2.5 text-end outline-none placeholder:text-faint"
        />
        <Base.Decrement aria-label="Less" className={classNames(step, 'border-s border-hairline')}>
          <Minus aria-hidden />
        </Base.Decrement>
        <Base.Increment aria-label="More" className={classNames(step, 'border-s border-hairline')}>
          <Plus aria-hidden />
        </Base.Increment>
      </Base.Group>
    </Base.Root>
  )
}
