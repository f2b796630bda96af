import { Button as Base } from '@base-ui/react/button'
import type { ComponentProps, ReactNode } from 'react'
import { buttonStyles } from './button-styles'
import { classNames } from './class-names'
import { Tooltip } from './tooltip'

type IconButtonProps = Omit<ComponentProps<'button'>, 'disabled' | 'children' | 'aria-label'> & {
  /** Its accessible name, shown as its tooltip. */
  label: string
  icon: ReactNode
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger'
  size?: 'dense' | 'regular'
  keys?: string
  disabledReason?: string | null
  tooltipSide?: 'top' | 'right' | 'bottom' | 'left'
}

export function IconButton({
  label,
  icon,
  variant = 'ghost',
  size = 'dense',
  keys,
  disabledReason,
  tooltipSide,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip content={disabledReason ? `${label}: ${disabledReason}` : label} keys={keys} side={tooltipSide}>
      <Base
        aria-label={label}
        aria-description={disabledReason ?? undefined}
        disabled={Boolean(disabledReason)}
        focusableWhenDisabled
        {...rest}
        className={classNames(buttonStyles({ variant, size, iconOnly: true }), className)}
      >
        {icon}
      </Base>
    </Tooltip>
  )
}
