import type { ReactNode } from 'react'

export type NavigationEntry = {
  href: string
  label: string
  /** A 16 px icon element; without one the entry is a nested line. */
  icon?: ReactNode
  count?: number
  /** Something in there is past its deadline. */
  breaching?: boolean
  keys?: string
  entries?: readonly NavigationEntry[]
}

export type NavigationSection = { label?: string; entries: readonly NavigationEntry[] }

export type EnvironmentChoice = { id: string; href: string; name: string; sandbox: boolean }

export type SignedInUser = { id: string; name: string; email: string; role?: string }

/** The entry a page belongs to: the one whose path is the longest beginning of it, with the entry it is nested in. */
export function currentEntries(sections: readonly NavigationSection[], pathname: string): NavigationEntry[] {
  let best: NavigationEntry[] = []
  const visit = (entries: readonly NavigationEntry[], above: NavigationEntry[]) => {
    for (const entry of entries) {
      const path = entry.href.split('?')[0] ?? entry.href
      const within = pathname === path || pathname.startsWith(`${path}/`)
      if (within && path.length > (best.at(-1)?.href.length ?? 0)) best = [...above, entry]
      visit(entry.entries ?? [], [...above, entry])
    }
  }
  for (const section of sections) visit(section.entries, [])
  return best
}
