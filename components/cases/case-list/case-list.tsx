'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useMemo } from 'react'
import { useShortcuts } from '@/components/layout/use-shortcuts'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { type CaseListRow, caseListOptions, listSearch } from '@/lib/cases/client'
import { paths } from '@/lib/paths'
import type { CaseListPlace } from './case-list-context'
import { CaseTable } from './case-table'
import { type ColumnKey, columns as everyColumn } from './columns'
import { FilterBar } from './filter-bar'
import { isNarrowed } from './filter-fields'
import { ListEnd } from './list-end'
import { listKeys } from './list-keys'
import type { ListBase, ListSort } from './list-params'
import { ListSkeleton } from './list-skeleton'
import { NewCasesBanner } from './new-cases-banner'
import { SelectionBar } from './selection-bar'
import { useListParams } from './use-list-params'
import { useLiveRows } from './use-live-rows'
import { useRowCursor } from './use-row-cursor'
import { useSelection } from './use-selection'

const noRows: readonly CaseListRow[] = []

type CaseListProps = {
  label: string
  place: CaseListPlace
  base: ListBase
  /** Columns that say the same in every row of this page. */
  without?: readonly ColumnKey[]
  /** Shown where nothing is in the list at all. */
  empty: ReactNode
}

export function CaseList({ label, place, base, without = [], empty }: CaseListProps) {
  const { env, user } = place
  const router = useRouter()
  const { params, filters, update, updateSearch, clear } = useListParams(base, user.id)
  const query = useInfiniteQuery({ ...caseListOptions(env, filters), placeholderData: keepPreviousData })
  const { fetchNextPage, isPlaceholderData } = query
  const rows = useMemo(() => {
    const all = query.data?.pages.flatMap((page) => page.rows) ?? []
    return [...new Map(all.map((row) => [row.id, row])).values()] // one that moved while pages were read is in two
  }, [query.data])
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  // While another list is on its way, the rows shown are not of the one asked for.
  const live = useLiveRows(env, filters, isPlaceholderData ? noRows : rows, !query.hasNextPage)
  const selection = useSelection(ids)
  const cursor = useRowCursor(`${env} ${label} ${listSearch(filters)}`, ids)
  const columns = everyColumn.filter(({ key }) => !without.includes(key))

  const { select, selectRange } = selection
  const onSelect = useCallback(
    (id: string, range: boolean) => (range ? selectRange(id) : select(id)),
    [select, selectRange],
  )
  const onOpen = useCallback(
    (id: string) => {
      const row = rows.find((candidate) => candidate.id === id)
      if (row) router.push(paths.case(env, row.number))
    },
    [env, router, rows],
  )
  const onMore = useCallback(() => void fetchNextPage(), [fetchNextPage])

  useShortcuts(
    listKeys({
      ids,
      dimmed: live.dimmed,
      currentId: cursor.currentId,
      selection,
      focus: cursor.focus,
      touch: live.touch,
      onOpen,
    }),
  )

  return (
    <div className="@container flex flex-1 flex-col">
      <FilterBar
        choices={place.choices}
        base={base}
        userId={user.id}
        params={params}
        onChange={update}
        onSearch={updateSearch}
        onClear={clear}
      />
      <NewCasesBanner count={live.newCount} onShow={() => void live.showNew()} />
      {query.isError ? (
        <Notice
          kind="failure"
          className="mx-4 mb-2"
          action={
            <Button size="dense" pending={query.isFetching} onClick={() => void query.refetch()}>
              Retry
            </Button>
          }
        >
          {query.error.message}
        </Notice>
      ) : null}
      <div aria-busy={isPlaceholderData} className="relative">
        {isPlaceholderData ? (
          <div aria-hidden className="skeleton absolute inset-x-0 top-0 z-30 h-0.5 bg-accent" />
        ) : null}
        {query.isPending ? (
          <ListSkeleton columns={columns} />
        ) : rows.length > 0 ? (
          <CaseTable
            label={label}
            place={place}
            columns={columns}
            rows={rows}
            hasMore={query.hasNextPage}
            sort={filters.sort as ListSort}
            onSort={(sort) => update({ sort: sort === base.sort ? null : sort })}
            selection={selection}
            stopId={cursor.stopId}
            request={cursor.request}
            changed={live.changed}
            dimmed={live.dimmed}
            onSelect={onSelect}
            onOpen={onOpen}
            onFollow={cursor.follow}
            onSettled={live.settle}
            onLeave={live.touch}
          />
        ) : query.isError ? null : isNarrowed(params) ? (
          <EmptyState title="No case matches these filters" action={<Button onClick={clear}>Clear filters</Button>} />
        ) : (
          empty
        )}
      </div>
      {rows.length > 0 ? (
        <ListEnd
          hasMore={query.hasNextPage}
          loading={query.isFetchingNextPage}
          failed={query.isFetchNextPageError}
          onMore={onMore}
        />
      ) : null}
      <SelectionBar
        place={place}
        cases={rows.filter(({ id }) => selection.selected.has(id))}
        onClear={selection.clear}
        onDone={(changed) => {
          selection.clear()
          void live.lookAt(changed)
        }}
      />
    </div>
  )
}
