'use client'

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CaseListRow } from '@/lib/cases/client'
import type { FocusRequest } from './use-row-cursor'

type VirtualRowsProps = {
  rows: readonly CaseListRow[]
  rowHeight: number
  request: FocusRequest | null
  row: (caseView: CaseListRow, at: number) => ReactNode
}

export function VirtualRows({ rows, rowHeight, request, row }: VirtualRowsProps) {
  const body = useRef<HTMLDivElement>(null)
  const margin = useTopOf(body)
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: 15,
    scrollMargin: margin,
    scrollPaddingStart: 80, // the top line and the header
    scrollPaddingEnd: 64, // the selection bar
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a request is followed once, not again when rows arrive
  useEffect(() => {
    const at = request ? rows.findIndex(({ id }) => id === request.id) : -1
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' })
  }, [request])
  return (
    <div ref={body} role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
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
      })}
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
