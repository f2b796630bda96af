import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { buttonStyles } from '@/components/ui/button-styles'
import { classNames } from '@/components/ui/class-names'

type LinkButtonProps = ComponentProps<typeof Link> & {
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger'
  size?: 'dense' | 'regular'
  icon?: ReactNode
}

export function LinkButton({ variant, size, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={classNames(buttonStyles({ variant, size }), className)}>
      {icon}
      {children}
    </Link>
  )
}
