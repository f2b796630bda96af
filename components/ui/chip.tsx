import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { type Tone, toneTint } from './tone'

type ChipProps = {
  children: ReactNode
  /** Without a tone it is a plain label; a tone says a state. */
  tone?: Tone
  icon?: ReactNode
  className?: string
}

export function Chip({ children, tone, icon, className }: ChipProps) {
  return (
    <span
      className={classNames(
        'inline-flex align-middle h-5 max-w-full items-center gap-1 rounded-mark px-1.5 text-12 font-medium whitespace-nowrap [&_svg]:size-3.5 [&_svg]:shrink-0',
        tone ? toneTint[tone] : 'bg-sunken text-muted dark:bg-hover',
        className,
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  )
}
