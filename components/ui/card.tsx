import { type ReactNode, useId } from 'react'
import { classNames } from './class-names'

type CardProps = {
  children: ReactNode
  title?: ReactNode
  icon?: ReactNode
  /** Buttons or a status at the end of the title line. */
  actions?: ReactNode
  /** Without padding, for tables and lists that run to the edge. */
  flush?: boolean
  headingLevel?: 2 | 3
  className?: string
}

export function Card({ children, title, icon, actions, flush = false, headingLevel = 2, className }: CardProps) {
  const titleId = useId()
  const Heading = `h${headingLevel}` as const
  return (
    <section
      aria-labelledby={title ? titleId : undefined}
      className={classNames('min-w-0 rounded-panel border border-hairline bg-panel', className)}
    >
      {title ? (
        <header
          className={classNames('flex min-h-10 items-center gap-2 px-4 py-1.5', flush && 'border-b border-hairline')}
        >
          {icon ? <span className="text-faint [&_svg]:size-4">{icon}</span> : null}
          <Heading id={titleId} className="min-w-0 flex-1 truncate text-13 font-semibold">
            {title}
          </Heading>
          {actions ? <div className="flex shrink-0 items-center gap-1.5">{actions}</div> : null}
        </header>
      ) : null}
      <div className={flush ? undefined : classNames('px-4 pb-4', !title && 'pt-4')}>{children}</div>
    </section>
  )
}
