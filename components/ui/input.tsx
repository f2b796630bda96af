import { Input as Base } from '@base-ui/react/input'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { controlStyles } from './control-styles'

type InputProps = Omit<ComponentProps<'input'>, 'size'> & {
  size?: 'dense' | 'regular'
  /** Sits inside at the start; decoration, so hidden from screen readers. */
  icon?: ReactNode
}

export function Input({ size, icon, className, ...rest }: InputProps) {
  if (!icon) return <Base {...rest} className={classNames(controlStyles({ size }), className)} />
  return (
    <span className={classNames('relative block', className)}>
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 start-2 flex items-center text-faint [&_svg]:size-4"
      >
        {icon}
      </span>
      <Base {...rest} className={classNames(controlStyles({ size }), 'ps-8')} />
    </span>
  )
}
