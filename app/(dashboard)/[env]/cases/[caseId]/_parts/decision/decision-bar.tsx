'use client'

import { Check, Gavel, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { isAllowedTransition } from '@/lib/cases/rules'
import type { TemplateDecision } from '@/lib/templates/schema'
import { useCase } from '../case-context'
import { useOpenable } from '../openables'
import { BlockerList } from './blocker-list'
import { DecisionDialog } from './decision-dialog'
import { useBlockers } from './use-blockers'

const icons = { approve: <Check aria-hidden />, decline: <X aria-hidden />, neutral: <Gavel aria-hidden /> }

/** One button a decision of the template, and what the case lacks before any of them. */
export function DecisionBar() {
  const { detail, refusalOf } = useCase()
  const { definition, proposal, case: caseView } = detail
  const [chosen, setChosen] = useState<TemplateDecision | null>(null)
  const [open, setOpen] = useOpenable('decisions')
  const blockers = useBlockers()
  if (definition.decisions.length === 0) return null
  const locked = refusalOf('case:decide') ?? (proposal ? 'A proposed decision waits for a second person.' : null)
  const reasonNot = (decision: TemplateDecision) =>
    locked ??
    (isAllowedTransition(definition, caseView.status, decision.status)
      ? null
      : `Not from ${caseView.statusName}: change the status first.`)
  const chooseByDigit = (event: KeyboardEvent) => {
    const decision = definition.decisions[Number(event.key) - 1]
    if (!decision || reasonNot(decision)) return
    event.preventDefault()
    setOpen(false)
    setChosen(decision)
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      {definition.decisions.map((decision) => (
        <Button
          key={decision.key}
          variant={decision.tone === 'approve' ? 'primary' : 'secondary'}
          icon={icons[decision.tone]}
          disabledReason={reasonNot(decision)}
          onClick={() => setChosen(decision)}
        >
          {decision.name}
        </Button>
      ))}
      <Menu
        open={open && !locked}
        onOpenChange={setOpen}
        onKeyDown={chooseByDigit}
        side="top"
        className="min-w-60"
        trigger={
          <Button variant="ghost" keys="e" disabledReason={locked}>
            Decide
          </Button>
        }
      >
        {definition.decisions.map((decision, at) => (
          <MenuItem
            key={decision.key}
            keys={at < 9 ? String(at + 1) : undefined}
            icon={icons[decision.tone]}
            disabledReason={reasonNot(decision)}
            onSelect={() => setChosen(decision)}
          >
            {decision.name}
          </MenuItem>
        ))}
      </Menu>
      {locked ? null : <BlockerList blockers={blockers} />}
      {chosen ? <DecisionDialog decision={chosen} onClose={() => setChosen(null)} /> : null}
    </div>
  )
}
