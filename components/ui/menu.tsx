'use client'

import { Menu as Base } from '@base-ui/react/menu'
import type { KeyboardEvent, ReactElement, ReactNode } from 'react'
import { classNames } from './class-names'
import { popupSurface } from './popup-styles'

type MenuProps = {
  /** A button element; it becomes the trigger. */
  trigger: ReactElement
  children: ReactNode
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'right' | 'bottom' | 'left'
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Keys of the menu's own, such as digits that choose. */
  onKeyDown?: (event: KeyboardEvent) => void
  /** Where the focus goes as it closes; its trigger, where left out or null. */
  finalFocus?: () => HTMLElement | null
  className?: string
}

export function Menu({
  trigger,
  children,
  align = 'start',
  side = 'bottom',
  open,
  onOpenChange,
  onKeyDown,
  finalFocus,
  className,
}: MenuProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--available-height) outline-none"
        >
          <Base.Popup
            onKeyDown={onKeyDown}
            finalFocus={finalFocus && (() => finalFocus() ?? true)}
            className={classNames(
              popupSurface,
              'max-h-[min(var(--available-height),30rem)] min-w-44 overflow-y-auto p-1',
              className,
            )}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
