'use client'

import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import { Kbd } from './kbd'

type TooltipProps = {
  content: ReactNode
  /** The one element it explains; it must take a ref and be focusable. */
  children: ReactElement
  keys?: string
  side?: 'top' | 'right' | 'bottom' | 'left'
  disabled?: boolean
}

export function Tooltip({ content, children, keys, side = 'top', disabled }: TooltipProps) {
  return (
    <Base.Root disabled={disabled}>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup className="appear flex max-w-72 origin-(--transform-origin) items-center gap-2 rounded-control bg-tooltip px-2 py-1 text-12 text-on-tooltip shadow-float data-instant:transition-none">
            <span className="min-w-0 wrap-break-word">{content}</span>
            {keys ? <Kbd keys={keys} quiet className="text-on-tooltip-muted" /> : null}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
