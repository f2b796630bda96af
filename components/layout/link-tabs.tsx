'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { Count } from '@/components/ui/count'
import { tabStyles } from '@/components/ui/tab-styles'

export type LinkTab = { href: string; label: string; count?: number; current: boolean }

/** Tabs that are pages of their own: saved views, settings. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  const row = useRef<HTMLElement>(null)
  const current = tabs.find((tab) => tab.current)?.href
  // on a narrow screen the tab of this page may be out of sight
  useEffect(() => {
    if (current) row.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [current])
  return (
    <nav ref={row} aria-label={label} className="flex gap-4 overflow-x-auto border-b border-hairline px-4">
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined} className={tabStyles}>
          {tab.label}
          {tab.count === undefined ? null : <Count value={tab.count} />}
        </Link>
      ))}
    </nav>
  )
}
