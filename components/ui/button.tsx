import { Button as Base } from '@base-ui/react/button'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { buttonStyles } from './button-styles'
import { classNames } from './class-names'
import { Kbd } from './kbd'
import { Spinner } from './spinner'
import { Tooltip } from './tooltip'

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & {
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger'
  size?: 'dense' | 'regular'
  icon?: ReactNode
  keys?: string
  /**
   * Why it cannot be pressed now; null where it can. It keeps the focus and says so on hover, on focus and to a screen
   * reader. Where it may ever be told, it is one element from the start, so that the focus is not lost as a reason comes.
   */
  disabledReason?: string | null
  /** Pressed and under way: keeps its width, takes no second press. */
  pending?: boolean
}

export function Button({
  variant = 'secondary',
  size = 'regular',
  icon,
  keys,
  disabledReason,
  pending = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const button = (
    <Base
      disabled={pending || Boolean(disabledReason)}
      focusableWhenDisabled
      aria-busy={pending || undefined}
      aria-describedby={disabledReason ? reasonId : undefined}
      {...rest}
      className={classNames(buttonStyles({ variant, size }), className)}
    >
      {pending ? <Spinner /> : icon}
      {children}
      {keys ? <Kbd keys={keys} quiet className="-me-1 ms-0.5 pointer-coarse:hidden max-sm:hidden" /> : null}
    </Base>
  )
  if (disabledReason === undefined) return button
  return (
    <>
      <Tooltip content={disabledReason} disabled={disabledReason === null}>
        {button}
      </Tooltip>
      {disabledReason === null ? null : (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      )}
    </>
  )
}
