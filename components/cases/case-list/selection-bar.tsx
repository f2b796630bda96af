'use client'

import { useState } from 'react'
import { useShortcuts } from '@/components/layout/use-shortcuts'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import type { CaseListRow } from '@/lib/cases/client'
import { priorities } from '@/lib/cases/names'
import type { Result } from '@/lib/doors/result'
import { PriorityMark } from '../priority-mark'
import { applyMost, applyToCases } from './apply-to-cases'
import { AssignMenu } from './assign-menu'
import type { CaseListPlace } from './case-list-context'

type SelectionBarProps = {
  place: CaseListPlace
  /** The chosen ones. */
  cases: readonly CaseListRow[]
  onClear: () => void
  /** After cases were changed: look at these again. */
  onDone: (ids: string[]) => void
}

type Open = 'assign' | 'priority' | 'move' | null

export function SelectionBar({ place, cases, onClear, onDone }: SelectionBarProps) {
  const [open, setOpen] = useState<Open>(null)
  const [pending, setPending] = useState(false)
  const { env, actions, user } = place
  const reason = reasonAgainst(place, cases)

  async function apply(done: string, act: (caseView: CaseListRow) => Promise<Result<CaseListRow>>) {
    setOpen(null)
    setPending(true)
    await applyToCases(cases, done, act).finally(() => setPending(false))
    onDone(cases.map(({ id }) => id))
  }
  const assign = (assignee: string, name: string) =>
    void apply(`assigned to ${name}`, ({ id }) => actions.assign(env, { caseId: id, assignee }))

  const may = !reason && !pending
  useShortcuts(
    [
      { keys: 'i', label: 'Assign to me', run: () => may && assign(user.id, 'you') },
      { keys: 'a', label: 'Assign to', run: () => may && setOpen('assign') },
      { keys: 'p', label: 'Priority', run: () => may && setOpen('priority') },
    ],
    cases.length > 0,
  )
  if (cases.length === 0) return null

  const menu = (name: Exclude<Open, null>) => ({
    open: open === name,
    onOpenChange: (wanted: boolean) => setOpen(wanted && may ? name : null),
    side: 'top' as const,
  })
  return (
    <div className="pointer-events-none sticky bottom-0 z-20 flex justify-center px-4 pb-4" data-screen-only>
      <div
        role="toolbar"
        aria-label="Selected cases"
        className="pointer-events-auto flex flex-wrap items-center gap-1.5 rounded-panel border border-hairline bg-raised p-1.5 ps-3 shadow-float"
      >
        <span role="status" className="tabular me-2 font-medium">
          {cases.length} selected
        </span>
        <Button size="dense" keys="i" disabledReason={reason} pending={pending} onClick={() => assign(user.id, 'you')}>
          Assign to me
        </Button>
        <AssignMenu
          {...menu('assign')}
          people={place.choices.people}
          onChoose={({ id, name }) => assign(id, name)}
          trigger={
            <Button size="dense" keys="a" disabledReason={reason}>
              Assign to
            </Button>
          }
        />
        <Menu
          {...menu('priority')}
          trigger={
            <Button size="dense" keys="p" disabledReason={reason}>
              Priority
            </Button>
          }
        >
          {priorities.map((priority) => (
            <MenuItem
              key={priority}
              onSelect={() =>
                void apply(`set to ${priority}`, ({ id }) => actions.setPriority(env, { caseId: id, priority }))
              }
            >
              <PriorityMark priority={levels[priority]} />
            </MenuItem>
          ))}
        </Menu>
        <Menu
          {...menu('move')}
          trigger={
            <Button size="dense" disabledReason={reason}>
              Move
            </Button>
          }
        >
          {place.queues.map((queue) => (
            <MenuItem
              key={queue.id}
              onSelect={() =>
                void apply(`moved to ${queue.name}`, ({ id }) => actions.move(env, { caseId: id, queueId: queue.id }))
              }
            >
              {queue.name}
            </MenuItem>
          ))}
        </Menu>
        <Button size="dense" variant="ghost" keys="escape" onClick={onClear}>
          Clear
        </Button>
      </div>
    </div>
  )
}

const levels = { Critical: 'critical', High: 'high', Medium: 'medium', Low: 'low' } as const

function reasonAgainst(place: CaseListPlace, cases: readonly CaseListRow[]): string | null {
  if (!place.mayChange) return 'Your role reads cases and does not change them.'
  if (cases.length > applyMost) return `At most ${applyMost} cases at once. Select fewer.`
  return null
}
