'use client'

import { ChevronDown } from 'lucide-react'
import { PriorityMark } from '@/components/cases/priority-mark'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { MenuChoices } from '@/components/ui/menu-choices'
import { type Priority, priorities, priorityName, priorityRank } from '@/lib/cases/names'
import { setCasePriorityAction } from '../../actions'
import { useCase } from '../case-context'
import { useOpenable } from '../openables'
import { type CaseChange, useCaseChange } from '../use-case-change'

const markOf = (priority: Priority) => priority.toLowerCase() as Lowercase<Priority>

export function PriorityMenu() {
  const { env, detail, refusalOf } = useCase()
  const { run } = useCaseChange()
  const [open, setOpen] = useOpenable('priority')
  const { id, priority } = detail.case
  const current = priorityName(priority)
  const locked = refusalOf('case:update')
  const change = (to: Priority): CaseChange => ({
    aspect: 'priority',
    mine: to,
    done: `${to} priority`,
    apply: (before) => ({ ...before, case: { ...before.case, priority: priorityRank(to) } }),
    send: (version) => setCasePriorityAction(env, { caseId: id, priority: to, version }),
  })
  return (
    <Menu
      open={open && !locked}
      onOpenChange={setOpen}
      trigger={
        <Button size="dense" variant="ghost" disabledReason={locked} aria-label={`Priority: ${current}`}>
          <PriorityMark priority={markOf(current)} />
          {locked ? null : <ChevronDown aria-hidden className="text-faint" />}
        </Button>
      }
    >
      <MenuChoices
        label="Priority"
        value={current}
        options={priorities.map((name) => ({
          value: name,
          label: name,
          icon: <PriorityMark priority={markOf(name)} labelHidden />,
        }))}
        onValueChange={(to) => {
          if (to !== current) void run({ ...change(to), undo: change(current) })
        }}
      />
    </Menu>
  )
}
