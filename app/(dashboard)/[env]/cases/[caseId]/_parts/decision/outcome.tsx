'use client'

import { StateMark } from '@/components/ui/state-mark'
import { TimeAgo } from '@/components/ui/time-ago'
import { findDecision, statusByKey } from '@/lib/templates/rules'
import { useCase } from '../case-context'

/** What came of the case, where the decisions were. */
export function Outcome() {
  const { case: caseView, definition } = useCase().detail
  const decision = caseView.decision ? findDecision(definition, caseView.decision) : undefined
  const tone = decision?.tone === 'decline' ? 'red' : (statusByKey(definition, caseView.status)?.color ?? 'green')
  return (
    <p className="flex min-h-8 items-center gap-1.5">
      <StateMark tone={tone} />
      <span className="font-medium">{caseView.decisionName ?? caseView.resolution}</span>
      <span className="text-muted">
        {caseView.resolvedAt ? <TimeAgo at={caseView.resolvedAt} /> : null}. What ended stays as it was decided.
      </span>
    </p>
  )
}
