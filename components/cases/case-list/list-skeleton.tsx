import { classNames } from '@/components/ui/class-names'
import { Skeleton } from '@/components/ui/skeleton'
import { type Column, cellLook, cellStyle } from './columns'

/** The columns as they will stand; seen only when the list takes longer than 300 ms. */
export function ListSkeleton({ columns, rows = 12 }: { columns: readonly Column[]; rows?: number }) {
  return (
    <div aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <div key={row} className="flex h-9 gap-3 border-b border-hairline px-4 @max-lg:h-13">
          {columns.map((column) => (
            <div key={column.key} style={cellStyle(column)} className={classNames(cellLook, column.look)}>
              <Skeleton className={column.key === 'title' ? 'w-3/5' : 'w-4/5'} />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
