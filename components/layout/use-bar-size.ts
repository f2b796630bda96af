'use client'

import { type RefObject, useEffect } from 'react'

/** How far a bar reaches into the page from the top or the bottom: app/globals.css keeps what has the focus clear of it. */
const names = { top: '--top-bar', bottom: '--bottom-bar' } as const

/** Says how much of the page the bar lies over, as long as it is there; nothing where a narrow screen lets it scroll away. */
export function useBarSize(bar: RefObject<HTMLElement | null>, edge: keyof typeof names): void {
  useEffect(() => {
    const element = bar.current
    if (!element) return
    const root = document.documentElement.style
    const measure = () => {
      const { position, top } = getComputedStyle(element)
      const above = edge === 'top' ? Number.parseFloat(top) || 0 : 0
      const reach = position === 'static' ? 0 : above + element.offsetHeight
      root.setProperty(names[edge], `${reach}px`)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => {
      observer.disconnect()
      root.removeProperty(names[edge])
    }
  }, [bar, edge])
}
