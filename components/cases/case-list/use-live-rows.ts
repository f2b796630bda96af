'use client'

import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { LiveMessage } from '@/components/layout/live-connection'
import { useLiveMessages, useLiveState } from '@/components/layout/live-updates'
import {
  type CaseListFilters,
  type CaseListPage,
  type CaseListRow,
  caseKeys,
  fetchCases,
  listSearch,
} from '@/lib/cases/client'
import { standsBefore } from './list-order'
import type { ListSort } from './list-params'

/** The most ids one look asks for. */
const chunk = 100
const none: ReadonlySet<string> = new Set()

type Pages = InfiniteData<CaseListPage, string | null>

/**
 * Keeps the rows shown up to date without moving any: changed ones in place, ones that match no longer dimmed until the
 * list is next touched, new ones only counted until the person asks for them.
 */
export function useLiveRows(env: string, filters: CaseListFilters, rows: readonly CaseListRow[], complete: boolean) {
  const client = useQueryClient()
  const [changed, setChanged] = useState(none)
  const [dimmed, setDimmed] = useState(none)
  const [fresh, setFresh] = useState(none)
  const key = listSearch(filters).toString()
  const shown = useRef({ rows, complete, filters })
  const waiting = useRef(new Set<string>())
  const looking = useRef(false)
  useEffect(() => {
    shown.current = { rows, complete, filters }
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts with nothing marked
  useEffect(() => {
    setChanged(none)
    setDimmed(none)
    setFresh(none)
  }, [key])

  const look = useCallback(
    async (ids: string[]) => {
      const { filters: asked } = shown.current
      const found = await fetchRows(env, asked, ids)
      const matching = new Set(found.map(({ id }) => id))
      const loaded = new Map(shown.current.rows.map((row) => [row.id, row]))
      const left = ids.filter((id) => loaded.has(id) && !matching.has(id))
      const current = [...found, ...(left.length > 0 ? await fetchRows(env, { state: 'all' }, left) : [])]
      if (
        shown.current.filters !== asked &&
        listSearch(shown.current.filters).toString() !== listSearch(asked).toString()
      )
        return
      replaceRows(client, caseKeys.list(env, asked), current)
      const last = shown.current.rows.at(-1)
      const isNew = (row: CaseListRow) =>
        !loaded.has(row.id) && (shown.current.complete || !last || standsBefore(row, last, asked.sort as ListSort))
      const differs = current.filter((row) => loaded.has(row.id) && loaded.get(row.id)?.version !== row.version)
      setChanged((before) =>
        withAll(
          before,
          differs.map(({ id }) => id),
        ),
      )
      setDimmed((before) => withAll(withoutAll(before, matching), left))
      setFresh((before) =>
        withAll(
          withoutAll(before, new Set(ids)),
          found.filter(isNew).map(({ id }) => id),
        ),
      )
    },
    [client, env],
  )

  const lookAt = useCallback(
    async (ids: Iterable<string>) => {
      for (const id of ids) waiting.current.add(id)
      if (looking.current) return
      looking.current = true
      try {
        while (waiting.current.size > 0) {
          const next = [...waiting.current].slice(0, chunk)
          for (const id of next) waiting.current.delete(id)
          await look(next)
        }
      } catch {
        waiting.current.clear() // the stream says `resync` once it is back, and a poll does until then
      } finally {
        looking.current = false
      }
    },
    [look],
  )

  const resync = useCallback(async () => {
    const first = await fetchCases(env, listSearch(shown.current.filters)).catch(() => null)
    const ids = [...shown.current.rows, ...(first?.rows ?? [])].map(({ id }) => id)
    await lookAt(ids)
  }, [env, lookAt])

  const live = useLiveState() === 'live'
  const liveAtFirst = useRef(live)
  useEffect(() => {
    if (liveAtFirst.current) void resync() // the stream was there before this list, which may be as old as the last visit
  }, [resync])

  useLiveMessages((message: LiveMessage) => {
    if (message.kind === 'resync') void resync()
    if (message.kind !== 'change') return
    const { caseIds, queueIds } = message.change
    const queue = filters.queueId?.[0]
    const here = !queue || queueIds.includes(queue)
    void lookAt(here ? caseIds : caseIds.filter((id) => rows.some((row) => row.id === id)))
  })

  const showNew = useCallback(async () => {
    const first = await fetchCases(env, listSearch(shown.current.filters))
    client.setQueryData<Pages>(caseKeys.list(env, shown.current.filters), { pages: [first], pageParams: [null] })
    setFresh(none)
    setDimmed(none)
    scrollTo({ top: 0 })
  }, [client, env])

  /** The person turned to the list again: what matches no longer leaves it. */
  const touch = useCallback(() => {
    if (dimmed.size === 0) return
    removeRows(client, caseKeys.list(env, shown.current.filters), dimmed)
    setDimmed(none)
  }, [client, env, dimmed])

  const settle = useCallback((id: string) => setChanged((before) => withoutAll(before, new Set([id]))), [])
  return { changed, dimmed, newCount: fresh.size, showNew, touch, settle, resync, lookAt }
}

async function fetchRows(env: string, filters: CaseListFilters, ids: readonly string[]): Promise<CaseListRow[]> {
  const pages: CaseListRow[] = []
  for (let start = 0; start < ids.length; start += chunk)
    pages.push(...(await fetchCases(env, listSearch({ ...filters, ids: ids.slice(start, start + chunk) }))).rows)
  return pages
}

function replaceRows(client: QueryClient, key: readonly unknown[], views: readonly CaseListRow[]): void {
  const byId = new Map(views.map((view) => [view.id, view]))
  changePages(client, key, (rows) => rows.map((row) => byId.get(row.id) ?? row))
}

function removeRows(client: QueryClient, key: readonly unknown[], ids: ReadonlySet<string>): void {
  changePages(client, key, (rows) => rows.filter((row) => !ids.has(row.id)))
}

function changePages(
  client: QueryClient,
  key: readonly unknown[],
  change: (rows: CaseListRow[]) => CaseListRow[],
): void {
  client.setQueryData<Pages>(
    key,
    (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, rows: change(page.rows) })) },
  )
}

const withAll = (before: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> =>
  ids.length === 0 ? before : new Set([...before, ...ids])

const withoutAll = (before: ReadonlySet<string>, ids: ReadonlySet<string>): ReadonlySet<string> =>
  [...before].some((id) => ids.has(id)) ? new Set([...before].filter((id) => !ids.has(id))) : before
