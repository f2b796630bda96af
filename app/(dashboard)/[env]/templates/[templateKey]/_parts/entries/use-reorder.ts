'use client'

import { type PointerEvent, type RefObject, useState } from 'react'
import { showToast } from '@/components/ui/show-toast'

/** Dragging an entry of a list by its handle: where it would land, and the drop. */
export function useReorder(frame: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null)
  const rows = () => [...(frame.current?.querySelectorAll<HTMLElement>(':scope > li') ?? [])]
  const landing = (from: number, y: number): number => {
    const middles = rows()
      .map((row) => row.getBoundingClientRect())
      .map(({ top, height }) => top + height / 2)
    const above = middles.filter((middle, index) => index !== from && middle < y).length
    return above
  }
  const handlers = (index: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setDrag({ from: index, to: index })
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!drag) return
      const to = landing(drag.from, event.clientY)
      if (to !== drag.to) setDrag({ ...drag, to })
    },
    onPointerUp: () => {
      if (drag && drag.from !== drag.to) onMove(drag.from, drag.to)
      setDrag(null)
    },
    onPointerCancel: () => setDrag(null),
  })
  return { drag, handlers }
}

/** Said aloud after a move by keyboard or menu, since the eye sees it and the ear does not. */
export const sayMoved = (title: string, to: number, of: number) =>
  showToast({ id: 'moved', title: `${title} is now ${to + 1} of ${of}` })
