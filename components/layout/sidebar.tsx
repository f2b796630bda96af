'use client'

import { usePathname } from 'next/navigation'
import { EnvironmentSwitcher } from './environment-switcher'
import { currentEntries, type EnvironmentChoice, type NavigationEntry, type NavigationSection } from './navigation'
import { NavigationLink } from './navigation-link'

type SidebarProps = {
  environments: readonly EnvironmentChoice[]
  currentEnvironmentId: string
  sections: readonly NavigationSection[]
}

/** What stands in the sidebar; the frame around it is a column, a rail or a drawer. */
export function Sidebar({ environments, currentEnvironmentId, sections }: SidebarProps) {
  const current = currentEntries(sections, usePathname()).at(-1)
  return (
    <>
      <div className="flex h-11 shrink-0 items-center px-2">
        <EnvironmentSwitcher environments={environments} currentId={currentEnvironmentId} />
      </div>
      <nav aria-label="Main" className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-2 pt-1 pb-4">
        {sections.map((section) => (
          <div key={section.label ?? section.entries[0]?.href}>
            {section.label ? (
              <p className="px-2 pb-1 text-12 text-faint rail:mx-1 rail:mb-2 rail:h-px rail:overflow-hidden rail:bg-hairline rail:p-0">
                {section.label}
              </p>
            ) : null}
            <Entries entries={section.entries} current={current} />
          </div>
        ))}
      </nav>
    </>
  )
}

type EntriesProps = { entries: readonly NavigationEntry[]; current?: NavigationEntry; nested?: boolean }

function Entries({ entries, current, nested = false }: EntriesProps) {
  return (
    <ul className="flex flex-col gap-px">
      {entries.map((entry) => (
        <li key={entry.href} className={nested ? 'rail:hidden' : undefined}>
          <NavigationLink entry={entry} current={entry === current} nested={nested} />
          {entry.entries?.length ? <Entries entries={entry.entries} current={current} nested /> : null}
        </li>
      ))}
    </ul>
  )
}
