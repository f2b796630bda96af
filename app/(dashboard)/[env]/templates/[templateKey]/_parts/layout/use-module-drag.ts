'use client'

import { type PointerEvent, useState } from 'react'
import type { Layout } from './use-layout'

export interface Drop {
  from: number
  /** Index among the modules, or a tab. */
  to: { module: number } | { tab: number } | null
}

/** Dragging a module by its handle: before or after another one, or onto a tab. */
export function useModuleDrag(layout: Layout) {
  const [drop, setDrop] = useState<Drop | null>(null)
  const handlers = (from: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setDrop({ from, to: null })
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drop) setDrop({ from: drop.from, to: landing(event.clientX, event.clientY, drop.from) })
    },
    onPointerUp: () => {
      setDrop(null)
      if (!drop?.to) return
      if ('tab' in drop.to) layout.moveModuleToTab(drop.from, drop.to.tab)
      else if (drop.to.module !== drop.from) layout.moveModule(drop.from, drop.to.module)
    },
    onPointerCancel: () => setDrop(null),
  })
  return { drop, handlers }
}

function landing(x: number, y: number, from: number): Drop['to'] {
  for (const element of document.elementsFromPoint(x, y)) {
    const tab = element.closest<HTMLElement>('[data-drop-tab]')
    if (tab) return { tab: Number(tab.dataset.dropTab) }
    const frame = element.closest<HTMLElement>('[data-drop-module]')
    if (!frame) continue
    const over = Number(frame.dataset.dropModule)
    if (over === from) return null
    const box = frame.getBoundingClientRect()
    const wide = box.width > (frame.parentElement?.clientWidth ?? box.width) * 0.7
    const after = wide ? y > box.top + box.height / 2 : x > box.left + box.width / 2
    const before = over > from ? over - 1 : over
    return { module: after ? before + 1 : before }
  }
  return null
}

/** Making a module wider or narrower by its edge, in columns of the canvas. */
export function useModuleResize(onSpan: (span: number) => void) {
  const [active, setActive] = useState(false)
  return {
    active,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setActive(true)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const frame = event.currentTarget.parentElement
      const canvas = frame?.parentElement
      if (!active || !frame || !canvas) return
      const column = canvas.clientWidth / 12
      onSpan(Math.min(12, Math.max(1, Math.round((event.clientX - frame.getBoundingClientRect().left) / column))))
    },
    onPointerUp: () => setActive(false),
    onPointerCancel: () => setActive(false),
  }
}
