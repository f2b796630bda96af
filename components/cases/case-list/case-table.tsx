'use client'

import { type CSSProperties, Fragment } from 'react'
import type { CaseListRow } from '@/lib/cases/client'
import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'
import type { Density } from '@/lib/preferences/schema'
import type { CaseListPlace } from './case-list-context'
import { CaseRow } from './case-row'
import { CaseTableHeader } from './case-table-header'
import { type Column, type ColumnKey, widthVariable } from './columns'
import { GroupHeading } from './group-heading'
import type { ListSort } from './list-params'
import { useGroups } from './use-groups'
import type { FocusRequest } from './use-row-cursor'
import type { Selection } from './use-selection'
import { useVirtualRows } from './use-virtual-rows'

const rowHeights = { compact: 36, comfortable: 44 }

type CaseTableProps = {
  label: string
  place: CaseListPlace
  columns: readonly Column[]
  rows: readonly CaseListRow[]
  hasMore: boolean
  sort: ListSort
  onSort: (sort: ListSort) => void
  selection: Selection
  stopId: string | null
  request: FocusRequest | null
  changed: ReadonlySet<string>
  dimmed: ReadonlySet<string>
  density: Density
  /** Number of the case in the panel. */
  peek: string | null
  onSelect: (id: string, range: boolean) => void
  onOpen: (id: string) => void
  onFollow: (id: string) => void
  onSettled: (id: string) => void
  onLeave: () => void
  onResize: (key: ColumnKey, width: number | null) => void
  /** Headings between rows, by what the list is sorted by. */
  grouped: boolean
}

const widthsOf = (columns: readonly Column[]) =>
  Object.fromEntries(columns.flatMap(({ key, width }) => (width ? [[widthVariable(key), `${width}px`]] : [])))

export function CaseTable(props: CaseTableProps) {
  const { rows, columns, selection, request, place } = props
  const rowHeight = rowHeights[props.density]
  const VirtualRows = useVirtualRows(rows.length)
  const groups = useGroups(rows, props.sort, props.grouped)
  const row = (caseView: CaseListRow, at: number) => (
    <Fragment key={caseView.id}>
      {groups.get(caseView.id) ? <GroupHeading columns={columns.length}>{groups.get(caseView.id)}</GroupHeading> : null}
      <CaseRow
        caseView={caseView}
        place={place}
        columns={columns}
        rowIndex={at + 2}
        href={paths.case(place.env, caseView.number)}
        tabStop={props.stopId === caseView.id}
        selected={selection.selected.has(caseView.id)}
        changed={props.changed.has(caseView.id)}
        dimmed={props.dimmed.has(caseView.id)}
        peeked={props.peek === caseName(caseView.number)}
        request={request?.id === caseView.id ? request : null}
        onSelect={props.onSelect}
        onOpen={props.onOpen}
        onFollow={props.onFollow}
        onSettled={props.onSettled}
      />
    </Fragment>
  )

  const allSelected = rows.length > 0 && rows.every(({ id }) => selection.selected.has(id))
  return (
    <div
      role="grid"
      aria-label={props.label}
      aria-multiselectable
      aria-rowcount={props.hasMore ? -1 : rows.length + 1}
      onPointerLeave={props.onLeave}
      style={{ '--row-height': `${rowHeight}px`, ...widthsOf(columns) } as CSSProperties}
    >
      <div role="rowgroup" className="contents">
        <CaseTableHeader
          columns={columns}
          sort={props.sort}
          onSort={props.onSort}
          selection={allSelected ? 'all' : selection.selected.size > 0 ? 'some' : 'none'}
          onResize={props.onResize}
          onSelectAll={(all) => (all ? selection.selectAll() : selection.clear())}
        />
      </div>
      {VirtualRows ? (
        <VirtualRows rows={rows} rowHeight={rowHeight} request={request} row={row} />
      ) : (
        <div role="rowgroup" className="relative">
          {rows.map(row)}
        </div>
      )}
    </div>
  )
}
