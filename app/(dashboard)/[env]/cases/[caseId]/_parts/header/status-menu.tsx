'use client'

import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { StateMark } from '@/components/ui/state-mark'
import { decisionOfStatus, nextStatuses, statusBlockers } from '@/lib/cases/rules'
import { statusByKey } from '@/lib/templates/rules'
import type { TemplateStatus } from '@/lib/templates/schema'
import { useCase } from '../case-context'
import { useOpenable } from '../openables'
import { useFacts } from '../use-facts'
import { StatusDialog } from './status-dialog'
import { useSetStatus } from './use-set-status'

/** The statuses the template allows from here; what a status still lacks is said under its name. */
export function StatusMenu() {
  const { detail, refusalOf } = useCase()
  const { case: caseView, definition } = detail
  const facts = useFacts()
  const [open, setOpen] = useOpenable('status')
  const [, openDecisions] = useOpenable('decisions')
  const [asked, setAsked] = useState<TemplateStatus | null>(null)
  const setStatus = useSetStatus()
  const current = statusByKey(definition, caseView.status)
  const choose = (status: TemplateStatus) => {
    if (decisionOfStatus(definition, status) !== 'none') return openDecisions(true)
    if (status.requireComment || status.reasonCodes) return setAsked(status)
    void setStatus(status)
  }
  const next = nextStatuses(definition, caseView.status)
  const locked = refusalOf('case:update')
  return (
    <>
      <Menu
        open={open && !locked}
        onOpenChange={setOpen}
        className="min-w-60"
        trigger={
          <Button
            size="dense"
            variant="secondary"
            disabledReason={locked}
            aria-label={`Status: ${caseView.statusName}`}
            icon={<StateMark tone={current?.color ?? 'slate'} />}
          >
            {caseView.statusName}
            {locked ? null : <ChevronDown aria-hidden className="text-faint" />}
          </Button>
        }
      >
        {next.length === 0 ? (
          <p className="px-2 py-1.5 text-12 text-muted">The template lets no status follow this one.</p>
        ) : null}
        {next.map((status) => {
          const decides = decisionOfStatus(definition, status) !== 'none'
          return (
            <MenuItem
              key={status.key}
              icon={<StateMark tone={status.color} className="text-current" />}
              onSelect={() => choose(status)}
              disabledReason={decides ? null : missing(status)}
            >
              {status.name}
              {decides ? <span className="block text-12 text-muted">Reached by a decision</span> : null}
            </MenuItem>
          )
        })}
      </Menu>
      {asked ? <StatusDialog status={asked} onClose={() => setAsked(null)} /> : null}
    </>
  )

  /** What the case itself lacks; comment and reason codes are asked for in a dialog. */
  function missing(status: TemplateStatus): string | null {
    const blockers = statusBlockers(definition, facts, status, { comment: 'given', reasonCodes: [] })
    const own = blockers.filter(({ field }) => field !== 'reasonCodes')
    return own.length > 0 ? own.map(({ message }) => message).join(' ') : null
  }
}
