'use client'

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CaseListRow } from '@/lib/cases/client'
import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'
import type { Density } from '@/lib/preferences/schema'
import type { CaseListPlace } from './case-list-context'
import { CaseRow } from './case-row'
import { CaseTableHeader } from './case-table-header'
import type { Column } from './columns'
import type { ListSort } from './list-params'
import type { FocusRequest } from './use-row-cursor'
import type { Selection } from './use-selection'

/** Fewer are cheaper to draw than to reckon with. */
const virtualAbove = 100
const rowHeights = { compact: 36, comfortable: 44 }

type CaseTableProps = {
  label: string
  place: CaseListPlace
  columns: readonly Column[]
  rows: readonly CaseListRow[]
  hasMore: boolean
  sort: ListSort
  onSort: (sort: ListSort) => void
  selection: Selection
  stopId: string | null
  request: FocusRequest | null
  changed: ReadonlySet<string>
  dimmed: ReadonlySet<string>
  density: Density
  /** Number of the case in the panel. */
  peek: string | null
  onSelect: (id: string, range: boolean) => void
  onOpen: (id: string) => void
  onFollow: (id: string) => void
  onSettled: (id: string) => void
  onLeave: () => void
}

export function CaseTable(props: CaseTableProps) {
  const { rows, columns, selection, request, place } = props
  const body = useRef<HTMLDivElement>(null)
  const margin = useTopOf(body)
  const rowHeight = rowHeights[props.density]
  const virtual = rows.length > virtualAbove
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: 15,
    scrollMargin: margin,
    scrollPaddingStart: 80, // the top line and the header
    scrollPaddingEnd: 64, // the selection bar
    enabled: virtual,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a request is followed once, not again when rows arrive
  useEffect(() => {
    const at = request && virtual ? rows.findIndex(({ id }) => id === request.id) : -1
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' })
  }, [request])

  const row = (caseView: CaseListRow, at: number) => (
    <CaseRow
      key={caseView.id}
      caseView={caseView}
      place={place}
      columns={columns}
      rowIndex={at + 2}
      href={paths.case(place.env, caseView.number)}
      tabStop={props.stopId === caseView.id}
      selected={selection.selected.has(caseView.id)}
      changed={props.changed.has(caseView.id)}
      dimmed={props.dimmed.has(caseView.id)}
      peeked={props.peek === caseName(caseView.number)}
      request={request?.id === caseView.id ? request : null}
      onSelect={props.onSelect}
      onOpen={props.onOpen}
      onFollow={props.onFollow}
      onSettled={props.onSettled}
    />
  )

  const allSelected = rows.length > 0 && rows.every(({ id }) => selection.selected.has(id))
  return (
    <div
      role="grid"
      aria-label={props.label}
      aria-multiselectable
      aria-rowcount={props.hasMore ? -1 : rows.length + 1}
      onPointerLeave={props.onLeave}
      style={{ '--row-height': `${rowHeight}px` } as CSSProperties}
    >
      <div role="rowgroup" className="contents">
        <CaseTableHeader
          columns={columns}
          sort={props.sort}
          onSort={props.onSort}
          selection={allSelected ? 'all' : selection.selected.size > 0 ? 'some' : 'none'}
          onSelectAll={(all) => (all ? selection.selectAll() : selection.clear())}
        />
      </div>
      <div
        ref={body}
        role="rowgroup"
        className="relative"
        style={virtual ? { height: virtualizer.getTotalSize() } : undefined}
      >
        {virtual
          ? virtualizer.getVirtualItems().map(({ index, key, start }) => {
              const caseView = rows[index]
              return caseView ? (
                <div
                  key={key}
                  role="presentation"
                  ref={virtualizer.measureElement}
                  data-index={index}
                  className="absolute inset-x-0 top-0"
                  style={{ transform: `translateY(${start - margin}px)` }}
                >
                  {row(caseView, index)}
                </div>
              ) : null
            })
          : rows.map(row)}
      </div>
    </div>
  )
}

/** Where the rows begin in the document, in px; what stands above them may grow. */
function useTopOf(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      if (element.current) setTop(Math.round(element.current.getBoundingClientRect().top + scrollY))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [element])
  return top
}
