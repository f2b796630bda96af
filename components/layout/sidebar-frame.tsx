'use client'

import { PanelLeft } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'

type SidebarFrameProps = { children: ReactNode; defaultCollapsed: boolean }

const yearInSeconds = 31_536_000

/** 224 px, or a rail of 48; the choice goes to the cookie `docket.sidebar`, so that the server draws it right at once. */
export function SidebarFrame({ children, defaultCollapsed }: SidebarFrameProps) {
  const [collapsed, setCollapsed] = useState(defaultCollapsed)
  const remember = (next: boolean) => {
    setCollapsed(next)
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox
    document.cookie = `docket.sidebar=${next ? 'collapsed' : 'open'}; path=/; max-age=${yearInSeconds}; samesite=lax`
  }
  return (
    <div
      data-sidebar={collapsed ? 'collapsed' : 'open'}
      data-screen-only
      className="sticky top-0 hidden h-dvh w-56 shrink-0 flex-col border-e border-hairline bg-page data-[sidebar=collapsed]:w-12 [@media(width<=64rem)]:w-12 sm:flex"
    >
      {children}
      <div className="flex px-2 pb-2 [@media(width<=64rem)]:hidden rail:justify-center">
        <IconButton
          label={collapsed ? 'Open the sidebar' : 'Collapse the sidebar'}
          aria-expanded={!collapsed}
          icon={<PanelLeft aria-hidden />}
          tooltipSide="right"
          onClick={() => remember(!collapsed)}
        />
      </div>
    </div>
  )
}
