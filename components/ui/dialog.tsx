'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactElement, ReactNode, RefObject } from 'react'
import { classNames } from './class-names'
import { IconButton } from './icon-button'

type DialogProps = {
  title: string
  description?: ReactNode
  children?: ReactNode
  /** Buttons, the main one last. */
  footer?: ReactNode
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  size?: 'small' | 'medium' | 'large'
  initialFocus?: RefObject<HTMLElement | null>
}

const widths = { small: 'max-w-105', medium: 'max-w-140', large: 'max-w-220' }

export function Dialog({
  title,
  description,
  children,
  footer,
  trigger,
  open,
  onOpenChange,
  size = 'small',
  initialFocus,
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-50 grid items-start justify-items-center overflow-y-auto p-4 pt-[max(1rem,10vh)]">
          <Base.Popup
            initialFocus={initialFocus}
            className={classNames(
              'appear relative w-full rounded-panel border border-hairline bg-raised text-text shadow-float outline-none',
              widths[size],
            )}
          >
            <div className="p-4 pe-12 pb-3">
              <Base.Title className="text-16 font-semibold">{title}</Base.Title>
              {description ? (
                <Base.Description className="mt-1 text-13 text-muted">{description}</Base.Description>
              ) : null}
            </div>
            {children ? <div className="px-4 pb-4">{children}</div> : null}
            {footer ? (
              <div className="flex flex-wrap justify-end gap-2 rounded-b-panel border-t border-hairline px-4 py-3">
                {footer}
              </div>
            ) : null}
            {/* Last in order, so that the focus starts in the content. */}
            <Base.Close
              render={<IconButton label="Close" icon={<X aria-hidden />} className="absolute end-3 top-3.5" />}
            />
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
