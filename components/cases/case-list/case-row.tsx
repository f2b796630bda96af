'use client'

import Link from 'next/link'
import { type MouseEvent, memo, useEffect, useRef } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { classNames } from '@/components/ui/class-names'
import type { CaseListRow } from '@/lib/cases/client'
import { caseName } from '@/lib/kernel/case-name'
import { CaseCell } from './case-cell'
import type { CaseListPlace } from './case-list-context'
import { type Column, cellLook, cellStyle } from './columns'
import type { FocusRequest } from './use-row-cursor'

type CaseRowProps = {
  caseView: CaseListRow
  place: CaseListPlace
  columns: readonly Column[]
  /** 1 is the header. */
  rowIndex: number
  href: string
  tabStop: boolean
  selected: boolean
  changed: boolean
  dimmed: boolean
  /** Shown in the panel beside the list. */
  peeked: boolean
  request: FocusRequest | null
  onSelect: (id: string, range: boolean) => void
  onOpen: (id: string) => void
  onFollow: (id: string) => void
  onSettled: (id: string) => void
}

/** 36 px or 44, as the person likes it; on a narrow list 52, since its number and priority go under the title. */
export const CaseRow = memo(function CaseRow(props: CaseRowProps) {
  const { caseView, columns, selected, request, dimmed } = props
  const { id } = caseView
  const row = useRef<HTMLDivElement>(null)
  const withShift = useRef(false)
  const wanted = request?.id === id ? request.count : null
  useEffect(() => {
    if (wanted !== null) row.current?.focus()
  }, [wanted])

  const open = (event: MouseEvent<HTMLDivElement>) => {
    if ((event.target as Element).closest('a, button, [role=checkbox], label')) return
    if (event.shiftKey) props.onSelect(id, true)
    else if (getSelection()?.isCollapsed !== false) props.onOpen(id)
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of the row that has the focus
    <div
      ref={row}
      role="row"
      aria-rowindex={props.rowIndex}
      aria-selected={selected}
      tabIndex={props.tabStop ? 0 : -1}
      data-case={id}
      data-changed={props.changed || undefined}
      data-dimmed={dimmed || undefined}
      aria-current={props.peeked || undefined}
      onFocus={() => props.onFollow(id)}
      onClickCapture={(event) => {
        withShift.current = event.shiftKey
      }}
      onClick={open}
      onAnimationEnd={() => props.onSettled(id)}
      className={classNames(
        'group flex h-(--row-height) scroll-mb-16 items-stretch gap-3 border-b border-hairline px-4 -outline-offset-2 hover:bg-hover data-changed:animate-changed data-dimmed:text-faint data-dimmed:grayscale data-dimmed:[&_.text-muted]:text-faint data-dimmed:[&_a]:line-through @max-lg:h-13 @max-lg:gap-2',
        selected && 'bg-accent-tint hover:bg-accent-tint',
        props.peeked && 'shadow-[inset_2px_0_0_var(--color-accent)]',
      )}
    >
      {columns.map((column) => (
        <div key={column.key} role="gridcell" style={cellStyle(column)} className={classNames(cellLook, column.look)}>
          {column.key === 'select' ? (
            <Checkbox
              tabIndex={-1}
              checked={selected}
              aria-label={`Select ${caseName(caseView.number)}`}
              onCheckedChange={() => props.onSelect(id, withShift.current)}
            />
          ) : column.key === 'title' ? (
            <div className="min-w-0">
              <Link href={props.href} prefetch={false} tabIndex={-1} className="block truncate hover:underline">
                {caseView.title}
              </Link>
              <span className="hidden truncate text-12 text-muted @max-lg:block">
                <span className="font-mono">{caseName(caseView.number)}</span> · {caseView.statusName}
                {caseView.assigneeName ? ` · ${caseView.assigneeName}` : ''}
              </span>
              {dimmed ? <span className="sr-only">, no longer in this list</span> : null}
            </div>
          ) : (
            <CaseCell column={column.key} caseView={caseView} choices={props.place.choices} />
          )}
        </div>
      ))}
    </div>
  )
})
