'use client'

import { type PointerEvent, useRef } from 'react'
import { type Column, type ColumnKey, widthLeast, widthMost, widthVariable } from './columns'

type ColumnEdgeProps = { column: Column; onResize: (key: ColumnKey, width: number | null) => void }

/** Drawn to make a column wider or narrower, pressed twice for the width it came with. The keyboard's way is in Display. */
export function ColumnEdge({ column, onResize }: ColumnEdgeProps) {
  const held = useRef<{ x: number; width: number; table: HTMLElement } | null>(null)
  const widthAt = (event: PointerEvent) => {
    const { x, width } = held.current ?? { x: event.clientX, width: widthLeast }
    const grown = (event.clientX - x) * (getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1)
    return Math.round(Math.min(widthMost, Math.max(widthLeast, width + grown)))
  }
  const take = (event: PointerEvent<HTMLSpanElement>) => {
    const cell = event.currentTarget.parentElement
    const table = event.currentTarget.closest<HTMLElement>('[role=grid]')
    if (!cell || !table || event.button !== 0) return
    event.preventDefault() // no text is selected on the way
    event.currentTarget.setPointerCapture(event.pointerId)
    held.current = { x: event.clientX, width: cell.getBoundingClientRect().width, table }
    if (!column.width) onResize(column.key, widthAt(event))
  }
  const draw = (event: PointerEvent) =>
    held.current?.table.style.setProperty(widthVariable(column.key), `${widthAt(event)}px`)
  const leave = (event: PointerEvent) => {
    if (held.current) onResize(column.key, widthAt(event))
    held.current = null
  }
  return (
    <span
      aria-hidden
      title="Drag to resize, double-click to reset"
      data-column-edge={column.key}
      onPointerDown={take}
      onPointerMove={draw}
      onPointerUp={leave}
      onPointerCancel={leave}
      onDoubleClick={() => onResize(column.key, null)}
      className="absolute inset-y-0 -end-2.5 z-10 hidden w-2 cursor-col-resize touch-none after:absolute after:inset-y-2 after:start-1 after:w-px group-hover/header:after:bg-control hover:after:bg-accent @4xl:block"
    />
  )
}
