'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { createContext, useContext, useMemo } from 'react'
import type { TimelineEntry } from '@/lib/cases/detail'
import type { Timeline } from '@/lib/cases/queries/list-timeline'
import { fetchJson } from '@/lib/doors/fetch-json'
import { paths } from '@/lib/paths'
import { caseKey, useCase } from '../case-context'

/** The first page as the server rendered it, and the version of the case it goes up to. */
export const FirstTimeline = createContext<{ page: Timeline; version: number } | null>(null)

/** The trail, newest first; under the case's own key, so that whatever renews the case renews it. */
export function useTimeline() {
  const { env, detail } = useCase()
  const first = useContext(FirstTimeline)
  const caseId = detail.case.id
  const query = useInfiniteQuery({
    queryKey: [...caseKey(env, caseId), 'timeline'],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<Timeline>(
        `${paths.internal.timeline(env, caseId)}${pageParam === null ? '' : `?before=${pageParam}`}`,
        signal,
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.hasMore ? (page.entries.at(-1)?.seq ?? null) : null),
    initialData: first ? { pages: [first.page], pageParams: [null] } : undefined,
    // opened only after the case moved on, it shows what is known and asks for the rest
    initialDataUpdatedAt: first?.version === detail.case.version ? undefined : 0,
    staleTime: 30_000,
  })
  const { pages } = query.data ?? { pages: [] }
  const entries = useMemo(() => pages.flatMap((page): TimelineEntry[] => page.entries), [pages])
  const names = useMemo(() => Object.assign({}, ...pages.map((page) => page.names)) as Record<string, string>, [pages])
  return { ...query, entries, names }
}
