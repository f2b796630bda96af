import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { nextOrder } from './board-order'

export const heading = 'h-8 px-2 text-12 font-medium whitespace-nowrap text-muted first:ps-4 last:pe-4'
/** Stays under the top line while the rows go by. */
export const headRow = 'sticky top-11 z-10 bg-page shadow-[inset_0_-1px_0_var(--color-hairline)]'

type SortHeadingProps = {
  column: string
  /** The order of the whole table. */
  order: string | null
  onOrder: (order: string | null) => void
  end?: boolean
  /** Its first press puts the smallest first: names and times. */
  ascends?: boolean
  className?: string
  title?: string
  children: ReactNode
}

/** The name of a column, which orders the table by it. */
export function SortHeading({
  column,
  order,
  onOrder,
  end = false,
  ascends = false,
  className,
  title,
  children,
}: SortHeadingProps) {
  const current = order === column || order === `-${column}`
  const rising = (order === column) === ascends
  const Arrow = rising ? ArrowUp : ArrowDown
  return (
    <th
      scope="col"
      title={title}
      aria-sort={current ? (rising ? 'ascending' : 'descending') : 'none'}
      className={classNames(heading, end ? 'text-end' : 'text-start', className)}
    >
      <button
        type="button"
        onClick={() => onOrder(nextOrder(order, column))}
        className={classNames(
          'relative -mx-1 inline-flex h-6 items-center gap-1 rounded-mark px-1 hover:text-text',
          current && 'text-text',
        )}
      >
        {children}
        {current ? <Arrow aria-hidden className={classNames('size-3', end && 'absolute -start-2.5')} /> : null}
      </button>
    </th>
  )
}
