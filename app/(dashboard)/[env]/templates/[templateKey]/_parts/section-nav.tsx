'use client'

import { CircleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Count } from '@/components/ui/count'
import { useEditor } from './editor-context'
import { sectionCount, sectionNames, sectionOf, sections } from './sections'

/** The sections beside the page, above it where there is no room; each says how much is in it and what is wrong. */
export function SectionNav() {
  const { section, setSection, definition, problems } = useEditor()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    // where they stand in a row, the open one comes into sight
    const open = list.current?.children[sections.indexOf(section)]
    if (list.current && open instanceof HTMLElement)
      list.current.scrollTo({ left: open.offsetLeft - (list.current.clientWidth - open.offsetWidth) / 2 })
  }, [section])
  return (
    <nav aria-label="Sections of the template" className="lg:w-36 lg:shrink-0">
      <ul
        ref={list}
        className="relative flex gap-1 max-lg:overflow-x-auto max-lg:border-b max-lg:border-hairline max-lg:pb-2 lg:sticky lg:top-28 lg:flex-col"
      >
        {sections.map((name) => {
          const count = sectionCount(definition, name)
          const wrong = problems.filter(({ field }) => sectionOf(field ?? '') === name).length
          return (
            <li key={name} className="shrink-0">
              <button
                type="button"
                aria-current={section === name ? 'page' : undefined}
                onClick={() => setSection(name)}
                className={classNames(
                  'flex h-8 w-full items-center gap-2 rounded-control px-2.5 text-start text-muted hover:bg-hover hover:text-text',
                  section === name && 'bg-hover font-medium text-text',
                )}
              >
                <span className="flex-1">{sectionNames[name]}</span>
                {wrong > 0 ? (
                  <span className="flex items-center gap-0.5 text-12 text-state-red">
                    <CircleAlert aria-hidden className="size-3.5" />
                    {wrong}
                    <span className="sr-only">{wrong === 1 ? 'problem' : 'problems'}</span>
                  </span>
                ) : count === undefined ? null : (
                  <Count value={count} />
                )}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
