'use client'

import { useQuery } from '@tanstack/react-query'
import { Bookmark, Files, Inbox, KeyRound, LayoutTemplate, Scale, Workflow } from 'lucide-react'
import { Skeleton } from '@/components/ui/skeleton'
import { fetchJson } from '@/lib/doors/fetch-json'
import { paths } from '@/lib/paths'
import type { Use } from '@/lib/uses'
import { useEditor } from '../editor-context'
import { SectionFrame } from '../section-frame'

const icons: Record<Use['noun'], typeof Files> = {
  case: Files,
  template: LayoutTemplate,
  queue: Inbox,
  workflow: Workflow,
  view: Bookmark,
  api_key: KeyRound,
  policy: Scale,
}

/** What rests on the template, and would have to change before it can be deleted. */
export function UsesList() {
  const { env, template } = useEditor()
  const { data, isError } = useQuery({
    queryKey: ['template-uses', env, template.id, template.version],
    queryFn: ({ signal }) => fetchJson<Use[]>(paths.internal.templateUses(env, template.id), signal),
    placeholderData: (before) => before,
  })
  return (
    <SectionFrame title="Used by">
      {isError ? <p className="text-muted">What uses it could not be read. Reload to try again.</p> : null}
      {data === undefined && !isError ? <Skeleton className="w-48" /> : null}
      {data?.length === 0 ? <p className="text-muted">Nothing rests on it; it can be deleted.</p> : null}
      <ul className="flex flex-col gap-1.5">
        {data?.map(({ noun, label, id }) => {
          const Icon = icons[noun]
          return (
            <li key={`${noun} ${id} ${label}`} className="flex items-center gap-2">
              <Icon aria-hidden className="size-4 text-faint" />
              {label.charAt(0).toUpperCase() + label.slice(1)}
            </li>
          )
        })}
      </ul>
    </SectionFrame>
  )
}
