'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import type { ShortcutHelp } from './keyboard-help'
import type { LiveState } from './live-dot'
import type { EnvironmentChoice, NavigationEntry, NavigationSection, SignedInUser } from './navigation'
import { Sidebar } from './sidebar'
import { SidebarDrawer } from './sidebar-drawer'
import { SidebarFrame } from './sidebar-frame'
import { SkipLink } from './skip-link'
import { TopLine } from './top-line'
import { useShortcuts } from './use-shortcuts'

const KeyboardHelp = dynamic(() => import('./keyboard-help').then((module) => module.KeyboardHelp))

type AppShellProps = {
  environments: readonly EnvironmentChoice[]
  currentEnvironmentId: string
  sections: readonly NavigationSection[]
  user: SignedInUser
  /** In the account's menu, and beside its picture. */
  own?: ReactNode
  note?: string | null
  bell: ReactNode
  /** What runs in the background. */
  background?: ReactNode
  liveState: LiveState
  /** Shown by `?`, after the shell's own. */
  shortcuts?: readonly ShortcutHelp[]
  onSearch: () => void
  onSignOut: () => void
  profileHref?: string
  /** From the cookie `docket.sidebar`. */
  sidebarCollapsed?: boolean
  /** A line above the page: offline, announcements. */
  banner?: ReactNode
  children: ReactNode
}

export function AppShell(props: AppShellProps) {
  const router = useRouter()
  const [helpOpen, setHelpOpen] = useState(false)
  const { environments, currentEnvironmentId, sections } = props
  const sandbox = environments.find((environment) => environment.id === currentEnvironmentId)?.sandbox ?? false
  const travel = withKeys(sections)

  useShortcuts([
    ...travel.map((entry) => ({ ...entry, run: () => router.push(entry.href) })),
    { keys: '/', label: 'Search', run: props.onSearch },
    { keys: '?', label: 'Keyboard shortcuts', run: () => setHelpOpen(true) },
  ])

  const sidebar = (
    <Sidebar environments={environments} currentEnvironmentId={currentEnvironmentId} sections={sections} />
  )
  return (
    <div className="flex min-h-dvh">
      <SkipLink />
      <SidebarFrame defaultCollapsed={props.sidebarCollapsed ?? false}>{sidebar}</SidebarFrame>
      <div className="flex min-w-0 flex-1 flex-col">
        <TopLine
          {...props}
          sandbox={sandbox}
          menu={<SidebarDrawer>{sidebar}</SidebarDrawer>}
          onKeyboardHelp={() => setHelpOpen(true)}
        />
        {props.banner}
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none">
          {props.children}
        </main>
      </div>
      {helpOpen ? (
        <KeyboardHelp
          open
          onOpenChange={setHelpOpen}
          shortcuts={[
            { keys: '/', label: 'Search' },
            { keys: '?', label: 'Keyboard shortcuts' },
            ...travel.map((entry) => ({ keys: entry.keys, label: entry.label, group: 'Go to' })),
            ...(props.shortcuts ?? []),
          ]}
        />
      ) : null}
    </div>
  )
}

function withKeys(sections: readonly NavigationSection[]): (NavigationEntry & { keys: string })[] {
  return sections
    .flatMap((section) => section.entries)
    .flatMap((entry) => (entry.keys ? [{ ...entry, keys: entry.keys }] : []))
}
