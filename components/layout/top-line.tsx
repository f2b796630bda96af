'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { Breadcrumbs } from './breadcrumbs'
import { LiveDot, type LiveState } from './live-dot'
import { currentEntries, type NavigationSection, type SignedInUser } from './navigation'
import { SearchTrigger } from './search-trigger'
import { UserMenu } from './user-menu'

export type TopLineProps = {
  /** Opens the sidebar where it is off the canvas. */
  menu: ReactNode
  sections: readonly NavigationSection[]
  /** Shown in the sandbox, in words. */
  sandbox: boolean
  user: SignedInUser
  own?: ReactNode
  note?: string | null
  bell: ReactNode
  background?: ReactNode
  liveState: LiveState
  onSearch: () => void
  onSignOut: () => void
  onKeyboardHelp: () => void
  profileHref?: string
}

/** 44 px, sticky. Where am I comes from the path and the navigation. */
export function TopLine(props: TopLineProps) {
  const crumbs = currentEntries(props.sections, usePathname())
  return (
    <header
      data-screen-only
      className="sticky top-0 z-30 flex h-11 items-center gap-2 border-b border-hairline bg-page px-4"
    >
      {props.menu}
      <Breadcrumbs crumbs={crumbs} />
      {props.sandbox ? (
        <span className="shrink-0 rounded-mark bg-state-amber-tint px-1.5 text-12 font-medium text-state-amber">
          Sandbox
        </span>
      ) : null}
      <div className="ms-auto flex shrink-0 items-center gap-1">
        {props.background}
        <LiveDot state={props.liveState} />
        <SearchTrigger onOpen={props.onSearch} />
        {props.bell}
        <UserMenu
          user={props.user}
          own={props.own}
          note={props.note}
          onSignOut={props.onSignOut}
          onKeyboardHelp={props.onKeyboardHelp}
          profileHref={props.profileHref}
        />
      </div>
    </header>
  )
}
