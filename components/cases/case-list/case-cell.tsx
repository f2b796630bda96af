import { Avatar } from '@/components/ui/avatar'
import { Count } from '@/components/ui/count'
import { StateMark } from '@/components/ui/state-mark'
import { TimeAgo } from '@/components/ui/time-ago'
import type { CaseChoices, CaseListRow } from '@/lib/cases/client'
import { priorityName } from '@/lib/cases/names'
import { caseName } from '@/lib/kernel/case-name'
import { CaseSla } from '../case-sla'
import { PriorityMark } from '../priority-mark'
import { RiskMark } from '../risk-mark'
import { statusTone } from './case-status'
import type { ColumnKey } from './columns'

type CaseCellProps = {
  column: Exclude<ColumnKey, 'select' | 'title'>
  caseView: CaseListRow
  choices: CaseChoices
}

/** One cell of the plain kind; an exhaustive switch, so that a new column has to say what it shows. */
export function CaseCell({ column, caseView, choices }: CaseCellProps) {
  switch (column) {
    case 'status':
      return (
        <span className="flex min-w-0 items-center gap-2">
          <StateMark tone={statusTone(caseView, choices)} />
          <span className="truncate @max-3xl:sr-only">{caseView.statusName}</span>
        </span>
      )
    case 'number':
      return <span className="font-mono text-12 text-muted">{caseName(caseView.number)}</span>
    case 'template':
      return <span className="truncate text-muted">{caseView.templateName}</span>
    case 'queue':
      return <span className="truncate text-muted">{caseView.queueName}</span>
    case 'assignee':
      return <Assignee caseView={caseView} />
    case 'priority':
      return <Priority rank={caseView.priority} />
    case 'risk':
      return caseView.riskTier ? (
        <RiskMark level={riskLevels[caseView.riskTier]} score={caseView.riskScore} compact />
      ) : (
        <Count value={caseView.riskScore} />
      )
    case 'sla':
      return <CaseSla caseView={caseView} />
    case 'type':
      return <span className="truncate text-muted">{caseView.type}</span>
    case 'category':
      return <span className="truncate text-muted">{caseView.entityCategory}</span>
    case 'team':
      return <span className="truncate text-muted">{caseView.assignedTeamName}</span>
    case 'alerts':
      return <Count value={caseView.openAlertsCount} />
    case 'tags':
      return <span className="truncate text-12 text-muted">{caseView.tags.join(', ')}</span>
    case 'reference':
      return <span className="truncate font-mono text-12 text-muted">{caseView.externalReference}</span>
    case 'created':
      return <TimeAgo at={caseView.createdAt} className="tabular text-12 whitespace-nowrap text-muted" />
    case 'updated':
      return <TimeAgo at={caseView.updatedAt} className="tabular text-12 whitespace-nowrap text-muted" />
  }
}

const riskLevels = { High: 'high', Medium: 'medium', Low: 'low' } as const
const priorityLevels = { Critical: 'critical', High: 'high', Medium: 'medium', Low: 'low' } as const

function Priority({ rank }: { rank: number }) {
  const level = priorityLevels[priorityName(rank)]
  return (
    <>
      <PriorityMark priority={level} className="@max-2xl:hidden" />
      <PriorityMark priority={level} labelHidden className="hidden @max-2xl:inline-flex" />
    </>
  )
}

function Assignee({ caseView }: { caseView: CaseListRow }) {
  const { assigneeId, assigneeName, assignedTeamName } = caseView
  if (assigneeId && assigneeName) return <Avatar id={assigneeId} name={assigneeName} size={20} />
  return (
    <span
      title={assignedTeamName ?? 'Unassigned'}
      className="flex size-5 items-center justify-center rounded-full border border-dashed border-control"
    >
      <span className="sr-only">{assignedTeamName ?? 'Unassigned'}</span>
    </span>
  )
}
