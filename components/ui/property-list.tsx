import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** Label/value pairs, aligned. Fill with `Property`. */
export function PropertyList({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <dl className={classNames('grid grid-cols-[minmax(6rem,auto)_minmax(0,1fr)] gap-x-3', className)}>{children}</dl>
  )
}
