import type { ReactNode } from 'react'
import { classNames } from './class-names'

export interface TableColumn {
  title: ReactNode
  /** Told to screen readers alone: a column of buttons needs no heading to look at. */
  titleHidden?: boolean
  /** The least width of the screen that has room for it; its cells hide below the same. */
  from?: 'sm' | 'md' | 'lg' | 'xl'
  align?: 'end'
}

type TableProps = {
  /** What the table lists, for screen readers. */
  caption: string
  columns: readonly TableColumn[]
  /** Its rows, a `<tr>` each. */
  children: ReactNode
}

const hiddenBelow = { sm: 'max-sm:hidden', md: 'max-md:hidden', lg: 'max-lg:hidden', xl: 'max-xl:hidden' }

/** The framed table of settings and lists that are read as a whole; a list of thousands has its own. */
export function Table({ caption, columns, children }: TableProps) {
  return (
    <div className="overflow-x-auto rounded-panel border border-hairline bg-panel">
      <table className="w-full">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-hairline">
            {columns.map(({ title, titleHidden, from, align }, at) => (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table stand still
                key={at}
                scope="col"
                className={classNames(
                  'h-9 px-4 text-12 font-medium whitespace-nowrap text-muted',
                  align === 'end' ? 'text-end' : 'text-start',
                  from && hiddenBelow[from],
                )}
              >
                {titleHidden ? <span className="sr-only">{title}</span> : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
