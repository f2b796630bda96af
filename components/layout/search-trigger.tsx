'use client'

import { Search } from 'lucide-react'
import { Kbd } from '@/components/ui/kbd'

/** Looks like the field it opens; on a narrow screen only its icon stays. */
export function SearchTrigger({ onOpen }: { onOpen: () => void }) {
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-label="Search"
      aria-keyshortcuts="/"
      className="flex h-7 items-center gap-2 rounded-control text-faint hover:text-muted sm:w-52 sm:border sm:border-hairline sm:bg-panel sm:px-2 sm:hover:bg-hover max-sm:size-8 max-sm:justify-center max-sm:hover:bg-hover dark:sm:bg-sunken"
    >
      <Search aria-hidden className="size-4" />
      <span className="flex-1 text-start max-sm:hidden">Search</span>
      <Kbd keys="/" className="max-sm:hidden" />
    </button>
  )
}
