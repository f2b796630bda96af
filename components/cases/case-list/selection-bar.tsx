'use client'

import dynamic from 'next/dynamic'
import { type ReactNode, useEffect, useState } from 'react'
import { useShortcuts } from '@/components/layout/use-shortcuts'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { priorities } from '@/lib/cases/names'
import { PriorityMark } from '../priority-mark'
import { AssignMenu } from './assign-menu'
import type { BulkFormKind } from './bulk-form'
import type { CaseListPlace } from './case-list-context'
import type { StartWorkflow as StartWorkflowMenu } from './start-workflow'
import { type BulkTarget, targetCount, useBulkChange } from './use-bulk-change'

const BatchDialog = dynamic(() => import('./batch-dialog').then((module) => module.BatchDialog))
const BulkForm = dynamic(() => import('./bulk-form').then((module) => module.BulkForm))

type SelectionBarProps = {
  place: CaseListPlace
  target: BulkTarget
  /** "Select all 1,284 matching", where more match than are chosen. */
  selectAll: ReactNode
  onClear: () => void
  /** After cases were changed: look at these again; those that refused stay chosen. */
  onDone: (asked: string[], refused: string[]) => void
}

type Open = 'assign' | 'status' | 'priority' | 'move' | 'decide' | null
const levels = { Critical: 'critical', High: 'high', Medium: 'medium', Low: 'low' } as const

export function SelectionBar({ place, target, selectAll, onClear, onDone }: SelectionBarProps) {
  const [open, setOpen] = useState<Open>(null)
  const [form, setForm] = useState<BulkFormKind | null>(null)
  const { user, choices, queues } = place
  const bulk = useBulkChange(place, target, onDone)
  const count = targetCount(target)
  const what = `${count.toLocaleString('en')}${target.matching?.capped ? '+' : ''}`
  const reason = place.mayChange ? null : 'Your role reads cases and does not change them.'
  const may = !reason && !bulk.pending
  const assign = (to: { assignee: string } | { teamId: string }, name: string) => {
    setOpen(null)
    bulk.apply({ type: 'assign', ...to }, `assigned to ${name}`)
  }
  const assignToMe = () => assign({ assignee: user.id }, 'you')
  const opens = (name: Open) => () => may && setOpen(name)
  useShortcuts(
    [
      { keys: 'i', label: 'Assign to me', run: () => may && assignToMe() },
      { keys: 'a', label: 'Assign to', run: opens('assign') },
      { keys: 's', label: 'Status', run: opens('status') },
      { keys: 'p', label: 'Priority', run: opens('priority') },
      { keys: 'l', label: 'Tags', run: () => may && setForm({ kind: 'tags' }) },
      { keys: 'd', label: 'Deadline', run: () => may && setForm({ kind: 'deadline' }) },
      { keys: 'e', label: 'Decide', run: opens('decide') },
    ],
    count > 0,
  )
  const StartWorkflow = useStartWorkflow(place.mayStart === true && count > 0)
  if (count === 0) return null

  const menu = (name: Exclude<Open, null>) => ({
    open: open === name,
    onOpenChange: (wanted: boolean) => setOpen(wanted && may ? name : null),
    side: 'top' as const,
  })
  const button = (label: string, keys?: string) => (
    <Button size="dense" keys={keys} disabledReason={reason}>
      {label}
    </Button>
  )
  return (
    <div
      className="pointer-events-none sticky bottom-0 z-20 flex justify-center px-4 pe-[calc(1rem+var(--peek-width,0rem))] pb-4 max-sm:px-2"
      data-screen-only
    >
      <div
        role="toolbar"
        aria-label="Selected cases"
        className="pointer-events-auto flex flex-wrap items-center gap-1.5 rounded-panel border border-hairline bg-raised p-1.5 ps-3 shadow-float"
      >
        <span role="status" className="tabular me-1 font-medium">
          {what} selected
        </span>
        {selectAll}
        <Button size="dense" keys="i" disabledReason={reason} pending={bulk.pending} onClick={assignToMe}>
          Assign to me
        </Button>
        <AssignMenu
          {...menu('assign')}
          people={choices.people}
          teams={choices.teams}
          onChoose={assign}
          trigger={button('Assign to', 'a')}
        />
        <Menu {...menu('status')} trigger={button('Status', 's')}>
          {choices.statuses.map(({ key, name }) => (
            <MenuItem key={key} onSelect={() => setForm({ kind: 'status', key, name })}>
              {name}
            </MenuItem>
          ))}
        </Menu>
        <Menu {...menu('priority')} trigger={button('Priority', 'p')}>
          {priorities.map((priority) => (
            <MenuItem key={priority} onSelect={() => bulk.apply({ type: 'priority', priority }, `set to ${priority}`)}>
              <PriorityMark priority={levels[priority]} />
            </MenuItem>
          ))}
        </Menu>
        <Menu {...menu('move')} trigger={button('Move')}>
          {queues.map((queue) => (
            <MenuItem
              key={queue.id}
              onSelect={() => bulk.apply({ type: 'move', queueId: queue.id }, `moved to ${queue.name}`)}
            >
              {queue.name}
            </MenuItem>
          ))}
        </Menu>
        <Button size="dense" keys="l" disabledReason={reason} onClick={() => setForm({ kind: 'tags' })}>
          Tags
        </Button>
        <Button size="dense" keys="d" disabledReason={reason} onClick={() => setForm({ kind: 'deadline' })}>
          Deadline
        </Button>
        {choices.decisions.length > 0 ? (
          <Menu {...menu('decide')} trigger={button('Decide', 'e')}>
            {choices.decisions.map((decision) => (
              <MenuItem key={decision.key} onSelect={() => setForm({ kind: 'decide', decision })}>
                {decision.name}
              </MenuItem>
            ))}
          </Menu>
        ) : null}
        {StartWorkflow ? <StartWorkflow place={place} target={target} onStarted={onClear} /> : null}
        <Button size="dense" variant="ghost" keys="escape" onClick={onClear}>
          Clear
        </Button>
      </div>
      {form ? (
        <BulkForm
          form={form}
          what={count === 1 ? '1 case' : `${what} cases`}
          onApply={bulk.apply}
          onClose={() => setForm(null)}
        />
      ) : null}
      {bulk.asked ? (
        <BatchDialog
          place={place}
          target={target}
          asked={bulk.asked}
          onClose={bulk.forget}
          onStarted={() => {
            bulk.forget()
            onClear()
          }}
        />
      ) : null}
    </div>
  )
}

/**
 * Fetched with the first choice and shown when it is there. Drawn lazily it would hold up what the bar does when it
 * appears, and the key pressed right after a choice would be nobody's.
 */
function useStartWorkflow(wanted: boolean): typeof StartWorkflowMenu | null {
  const [Loaded, setLoaded] = useState<typeof StartWorkflowMenu | null>(null)
  useEffect(() => {
    if (wanted && !Loaded) void import('./start-workflow').then(({ StartWorkflow }) => setLoaded(() => StartWorkflow))
  }, [wanted, Loaded])
  return Loaded
}
