import type { ReactNode } from 'react'
import { classNames } from './class-names'

type EmptyStateProps = {
  title: string
  /** One line: why it is empty. */
  children?: ReactNode
  icon?: ReactNode
  /** One thing to do about it. */
  action?: ReactNode
  className?: string
}

export function EmptyState({ title, children, icon, action, className }: EmptyStateProps) {
  return (
    <div className={classNames('mx-auto flex max-w-90 flex-col items-center px-4 py-12 text-center', className)}>
      {icon ? (
        <span aria-hidden className="mb-3 text-faint [&_svg]:size-6 [&_svg]:stroke-[1.5]">
          {icon}
        </span>
      ) : null}
      <p className="text-14 font-medium">{title}</p>
      {children ? <p className="mt-0.5 text-pretty text-muted">{children}</p> : null}
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  )
}
