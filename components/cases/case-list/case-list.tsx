'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useMemo } from 'react'
import { useShortcuts } from '@/components/layout/use-shortcuts'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { type CaseListRow, caseListOptions, listSearch } from '@/lib/cases/client'
import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'
import type { CaseListPlace } from './case-list-context'
import { CaseTable } from './case-table'
import type { ColumnKey } from './columns'
import { DisplayMenu } from './display-menu'
import { ExportButton } from './export-button'
import { FilterBar } from './filter-bar'
import { isNarrowed } from './filter-fields'
import { ListEnd } from './list-end'
import { listKeys } from './list-keys'
import type { ListBase, ListSort } from './list-params'
import { ListSkeleton } from './list-skeleton'
import { NewCasesBanner } from './new-cases-banner'
import { SelectAll } from './select-all'
import { SelectionBar } from './selection-bar'
import { useDisplay } from './use-display'
import { useListParams } from './use-list-params'
import { useLiveRows } from './use-live-rows'
import { useMatching } from './use-matching'
import { useRowCursor } from './use-row-cursor'
import { useSelection } from './use-selection'
import { useView } from './use-view'
import { ViewTabs } from './view-tabs'

const PeekPanel = dynamic(() => import('./peek-panel').then((module) => module.PeekPanel))

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
  const { params, filters, update, updateSearch, updatePeek, clear } = useListParams(base, user.id)
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
  const allShown = rows.length > 0 && selection.selected.size === rows.length
  const matching = useMatching(env, filters, selection.selected.size, allShown && query.hasNextPage)
  const cursor = useRowCursor(`${env} ${label} ${listSearch(filters)}`, ids)
  const view = useView(place, params, update)
  const display = useDisplay(place, without, view.current)

  const { select, selectRange } = selection
  const onSelect = useCallback(
    (id: string, range: boolean) => (range ? selectRange(id) : select(id)),
    [select, selectRange],
  )
  const rowOf = useCallback((id: string | null) => rows.find((candidate) => candidate.id === id), [rows])
  const onOpen = useCallback(
    (id: string) => {
      const row = rowOf(id)
      if (row) router.push(paths.case(env, row.number))
    },
    [env, router, rowOf],
  )
  const onMore = useCallback(() => void fetchNextPage(), [fetchNextPage])
  const onPeek = (id: string | null) => {
    const row = rowOf(id)
    updatePeek(row ? caseName(row.number) : null)
  }
  const clearSelection = () => {
    selection.clear()
    matching.forget()
  }

  useShortcuts(
    listKeys({
      ids,
      dimmed: live.dimmed,
      currentId: cursor.currentId,
      selection: { ...selection, clear: clearSelection },
      focus: cursor.focus,
      touch: live.touch,
      onOpen,
      onPeek,
      peeking: params.peek !== null,
    }),
  )
  const selected = rows.filter(({ id }) => selection.selected.has(id))

  return (
    <div className={classNames('@container flex flex-1 flex-col', params.peek && 'lg:[--peek-width:26.25rem]')}>
      {place.views ? (
        <ViewTabs
          place={place}
          views={place.views}
          current={view.current}
          edited={view.edited || display.columnsEdited}
          definition={view.definition(view.current ? display.columnWords : undefined)}
          onReset={() => {
            view.reset()
            display.resetColumns()
          }}
        />
      ) : null}
      <FilterBar place={place} base={base} params={params} onChange={update} onSearch={updateSearch} onClear={clear}>
        <ExportButton place={place} filters={filters} disabledReason={rows.length === 0 ? 'No case is shown.' : null} />
        <DisplayMenu
          density={display.density}
          onDensity={display.setDensity}
          columns={display.columns}
          without={without}
          onColumns={display.setColumns}
          onWidth={display.setWidth}
          grouped={params.group ?? false}
          onGrouped={(grouped) => update({ group: grouped || null })}
        />
      </FilterBar>
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
          <ListSkeleton columns={display.columns} />
        ) : rows.length > 0 ? (
          <CaseTable
            label={label}
            place={place}
            columns={display.columns}
            density={display.density}
            peek={params.peek}
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
            onResize={display.setWidth}
            grouped={params.group ?? false}
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
        target={{ rows: selected, matching: matching.chosen, filters }}
        selectAll={<SelectAll matching={matching} />}
        onClear={clearSelection}
        onDone={(asked, refused) => {
          selection.keep(refused)
          matching.forget()
          void live.lookAt(asked)
        }}
      />
      {params.peek ? (
        <PeekPanel env={env} number={params.peek} choices={place.choices} onClose={() => updatePeek(null)} />
      ) : null}
    </div>
  )
}
