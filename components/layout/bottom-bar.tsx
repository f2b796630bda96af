'use client'

import { type ReactNode, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'
import { useBarSize } from './use-bar-size'

/**
 * Stays at the bottom of the window, beside the sidebar; on a narrow screen it stands at the end of the page. Fixed and not
 * sticky, with room kept for it: what is under it is the page going on, and scrolls clear of it.
 */
export function BottomBar({ className, children }: { className?: string; children: ReactNode }) {
  const frame = useRef<HTMLElement>(null)
  useBarSize(frame, 'bottom')
  return (
    <>
      <div aria-hidden data-screen-only className="h-(--bottom-bar,3.0625rem) shrink-0 max-sm:hidden" />
      <footer
        ref={frame}
        data-screen-only
        className={classNames(
          'z-20 border-t border-hairline bg-page px-4 py-2 sm:fixed sm:start-(--sidebar) sm:end-0 sm:bottom-0',
          className,
        )}
      >
        {children}
      </footer>
    </>
  )
}
