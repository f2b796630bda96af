import Link from 'next/link'
import { Count } from '@/components/ui/count'
import { tabStyles } from '@/components/ui/tab-styles'

export type LinkTab = { href: string; label: string; count?: number; current: boolean }

/** Tabs that are pages of their own: saved views, settings. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  return (
    <nav aria-label={label} className="flex gap-4 overflow-x-auto border-b border-hairline px-4">
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined} className={tabStyles}>
          {tab.label}
          {tab.count === undefined ? null : <Count value={tab.count} />}
        </Link>
      ))}
    </nav>
  )
}
