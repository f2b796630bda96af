'use client'

import { useQuery } from '@tanstack/react-query'
import { GripVertical, X } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import { AssignMenu } from '@/components/cases/case-list/assign-menu'
import { CaseSla } from '@/components/cases/case-sla'
import { useShortcuts } from '@/components/layout/use-shortcuts'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { IconButton } from '@/components/ui/icon-button'
import { Skeleton } from '@/components/ui/skeleton'
import { boardKeys } from '@/lib/board/client'
import type { BoardPerson } from '@/lib/board/schema'
import { type CaseListRow, fetchCases, listSearch } from '@/lib/cases/client'
import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'
import type { Shown } from './board-shown'
import { putCases } from './dragged-cases'

type CasesPanelProps = {
  env: string
  shown: Shown
  people: readonly BoardPerson[]
  onGive: (caseIds: readonly string[], person: BoardPerson) => void
  onClose: () => void
}

/** Cases of a person or queue, the nearest deadline first: dragged onto a person, or given by the menu. */
export function CasesPanel({ env, shown, people, onGive, onClose }: CasesPanelProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState(false)
  const panel = useRef<HTMLElement>(null)
  // it stands after all the rows: without this, Tab would come here last
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  const filters = {
    state: 'open',
    sort: 'sla_deadline',
    ...(shown.kind === 'person' ? { assigneeId: [shown.id] } : { queueId: [shown.id] }),
  } as const
  const { data, error } = useQuery({
    queryKey: [...boardKeys.cases(env), shown.kind, shown.id],
    queryFn: ({ signal }) => fetchCases(env, listSearch(filters), signal),
  })
  const rows = data?.rows ?? []
  const selected = rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  const choose = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((other) => other !== id)))
  const takers = people.filter(({ id }) => shown.kind !== 'person' || id !== shown.id)
  useShortcuts([
    { keys: 'escape', label: 'Close the panel', run: onClose },
    { keys: 'a', label: 'Assign to', when: () => selected.length > 0, run: () => setOpen(true) },
  ])
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={`Cases of ${shown.name}`}
      className="sticky top-11 flex outline-none h-[calc(100dvh-2.75rem)] w-90 shrink-0 flex-col border-s border-hairline bg-panel max-lg:fixed max-lg:end-0 max-lg:z-20 max-lg:max-w-full max-lg:shadow-float"
    >
      <header className="flex items-center gap-2 border-b border-hairline py-1.5 ps-4 pe-2">
        <h2 className="min-w-0 flex-1 truncate text-13 font-semibold">{shown.name}</h2>
        <AssignMenu
          people={takers.map(({ id, name, open: load, capacity }) => ({
            id,
            name,
            email: `${load} open${capacity ? ` of ${capacity}` : ''}`,
          }))}
          teams={[]}
          onChoose={(to) => {
            const person = people.find(({ id }) => 'assignee' in to && id === to.assignee)
            setOpen(false)
            if (person) onGive(selected, person)
          }}
          open={open}
          onOpenChange={(wanted) => setOpen(wanted && selected.length > 0)}
          side="bottom"
          trigger={
            <Button size="dense" keys="a" disabledReason={selected.length === 0 ? 'Choose cases first.' : null}>
              Assign to
            </Button>
          }
        />
        <IconButton label="Close the panel" keys="escape" icon={<X aria-hidden />} onClick={onClose} />
      </header>
      <p className="px-4 py-2 text-12 text-muted">
        {selected.length > 0 ? `${selected.length} chosen. ` : ''}Drag cases onto a person, or choose them and press
        Assign to.
      </p>
      <ul className="min-h-0 flex-1 overflow-y-auto">
        {error ? <li className="px-4 text-muted">{error.message}</li> : null}
        {data || error ? null : (
          <li className="px-4 py-2">
            <Skeleton className="h-4 w-3/4" />
          </li>
        )}
        {data && rows.length === 0 ? <li className="px-4 text-muted">No open case.</li> : null}
        {rows.map((row) => (
          <PanelRow
            key={row.id}
            env={env}
            row={row}
            checked={chosen.has(row.id)}
            onChoose={(on) => choose(row.id, on)}
            dragged={chosen.has(row.id) ? selected : [row.id]}
          />
        ))}
        {data?.hasMore ? (
          <li className="px-4 py-2 text-12 text-muted">These are the {rows.length} nearest deadlines.</li>
        ) : null}
      </ul>
    </aside>
  )
}

type PanelRowProps = {
  env: string
  row: CaseListRow
  checked: boolean
  onChoose: (on: boolean) => void
  dragged: readonly string[]
}

function PanelRow({ env, row, checked, onChoose, dragged }: PanelRowProps) {
  return (
    <li
      draggable
      onDragStart={(event) => putCases(event.dataTransfer, dragged)}
      className={`flex cursor-grab items-center gap-2 border-b border-hairline py-1.5 ps-2 pe-4 active:cursor-grabbing ${checked ? 'bg-accent-tint' : 'hover:bg-hover'}`}
    >
      <GripVertical aria-hidden className="size-3.5 shrink-0 text-faint" />
      <Checkbox
        checked={checked}
        aria-label={`Choose ${caseName(row.number)}`}
        onCheckedChange={(on) => onChoose(on)}
      />
      <span className="min-w-0 flex-1">
        <Link
          href={paths.case(env, row.number)}
          prefetch={false}
          draggable={false}
          className="block truncate hover:underline"
        >
          {row.title}
        </Link>
        <span className="block truncate text-12 text-muted">
          <span className="font-mono">{caseName(row.number)}</span> · {row.assigneeName ?? 'Nobody yet'}
        </span>
      </span>
      <CaseSla caseView={row} />
    </li>
  )
}
