'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { Checkbox } from '@/components/ui/checkbox'
import { classNames } from '@/components/ui/class-names'
import { ColumnEdge } from './column-edge'
import { type Column, type ColumnKey, cellLook, cellStyle } from './columns'
import type { ListSort } from './list-params'

type CaseTableHeaderProps = {
  columns: readonly Column[]
  sort: ListSort
  onSort: (sort: ListSort) => void
  selection: 'none' | 'some' | 'all'
  onSelectAll: (all: boolean) => void
  onResize: (key: ColumnKey, width: number | null) => void
}

/** Stays under the top line while the rows go by. */
export function CaseTableHeader({ columns, sort, onSort, selection, onSelectAll, onResize }: CaseTableHeaderProps) {
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="sticky top-11 z-20 flex h-8 items-stretch gap-3 border-b border-hairline bg-page px-4 text-12 text-muted @max-lg:gap-2"
    >
      {columns.map((column) => (
        <div
          key={column.key}
          role="columnheader"
          aria-sort={column.sorts ? ariaSort(column.sorts, sort) : undefined}
          style={cellStyle(column)}
          className={classNames(cellLook, column.look, 'group/header relative')}
        >
          {column.key === 'select' ? (
            <Checkbox
              aria-label="Select every case shown"
              checked={selection === 'all'}
              indeterminate={selection === 'some'}
              onCheckedChange={(checked) => onSelectAll(checked)}
            />
          ) : column.sorts ? (
            <SortButton column={column} sorts={column.sorts} sort={sort} onSort={onSort} />
          ) : (
            <span className={column.labelHidden ? 'sr-only' : 'truncate @max-3xl:sr-only'}>{column.label}</span>
          )}
          {column.key === 'select' ? null : <ColumnEdge column={column} onResize={onResize} />}
        </div>
      ))}
    </div>
  )
}

type SortButtonProps = {
  column: Column
  sorts: readonly [ListSort, ListSort]
  sort: ListSort
  onSort: (sort: ListSort) => void
}

function SortButton({ column, sorts, sort, onSort }: SortButtonProps) {
  const [first, second] = sorts
  const current = sort === first || sort === second
  const Arrow = sort.startsWith('-') ? ArrowDown : ArrowUp
  return (
    <button
      type="button"
      onClick={() => onSort(sort === first ? second : first)}
      className={`-mx-1 flex h-6 min-w-0 items-center gap-1 rounded-mark px-1 hover:text-text ${current ? 'font-medium text-text' : ''}`}
    >
      <span className={`truncate ${column.key === 'priority' ? '@max-2xl:sr-only' : ''}`}>{column.label}</span>
      {current ? <Arrow aria-hidden className="size-3 shrink-0" /> : null}
    </button>
  )
}

function ariaSort(sorts: readonly [ListSort, ListSort], sort: ListSort) {
  if (!sorts.includes(sort)) return 'none'
  return sort.startsWith('-') ? 'descending' : 'ascending'
}
