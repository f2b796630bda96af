'use client'

import { Moon, Users } from 'lucide-react'
import { useRef } from 'react'
import { CaseSla } from '@/components/cases/case-sla'
import { DeadlineSum } from '@/components/cases/deadline-sum'
import { RiskMark } from '@/components/cases/risk-mark'
import { useBarSize } from '@/components/layout/use-bar-size'
import { Chip } from '@/components/ui/chip'
import { TimeAgo } from '@/components/ui/time-ago'
import { caseName } from '@/lib/kernel/case-name'
import { useCase } from '../case-context'
import { AssigneeMenu } from './assignee-menu'
import { EditableTitle } from './editable-title'
import { MoreMenu } from './more-menu'
import { PriorityMenu } from './priority-menu'
import { StatusMenu } from './status-menu'

/** Where the case stands, always in sight: status, name, risk, priority, deadline, holder. */
export function CaseHeader() {
  const { detail } = useCase()
  const { case: caseView, clock } = detail
  const frame = useRef<HTMLElement>(null)
  useBarSize(frame, 'top')
  const level = caseView.riskTier ? (caseView.riskTier.toLowerCase() as 'low' | 'medium' | 'high') : 'unknown'
  return (
    <header
      ref={frame}
      data-case-header
      className="top-11 z-20 flex sm:sticky min-h-14 flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline bg-page px-4 py-2"
    >
      <StatusMenu />
      <div className="flex min-w-[min(100%,18rem)] flex-1 items-baseline gap-2">
        {caseView.redactedAt ? null : (
          <span className="shrink-0 font-mono text-12 text-muted">{caseName(caseView.number)}</span>
        )}
        <EditableTitle />
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {caseView.snoozedUntil ? (
          <Chip icon={<Moon aria-hidden />}>
            Snoozed, back <TimeAgo at={caseView.snoozedUntil} />
          </Chip>
        ) : null}
        {caseView.assignedTeamName ? (
          <span className="inline-flex items-center gap-1 text-muted max-lg:hidden">
            <Users aria-hidden className="size-4 text-faint" />
            {caseView.assignedTeamName}
          </span>
        ) : null}
        <RiskMark level={level} score={caseView.riskTier ? caseView.riskScore : undefined} />
        <PriorityMenu />
        <CaseSla
          caseView={caseView}
          details={<DeadlineSum clock={clock} deadline={caseView.slaDeadline} tone="tooltip" />}
        />
        <AssigneeMenu />
        <MoreMenu />
      </div>
    </header>
  )
}
