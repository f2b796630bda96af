'use client'

import { CaseSla } from '@/components/cases/case-sla'
import { PriorityMark } from '@/components/cases/priority-mark'
import { Property } from '@/components/ui/property'
import { PropertyList } from '@/components/ui/property-list'
import { TimeAgo } from '@/components/ui/time-ago'
import { priorityName } from '@/lib/cases/names'
import type { CaseView } from '@/lib/cases/view'
import { type InfoAttribute, infoWords } from '@/lib/templates/info-names'
import { useCase } from '../case-context'

type ChosenAttributesProps = { attributes: readonly InfoAttribute[]; hideEmpty?: boolean }

/** Of the case itself what the template chose, in its order. */
export function ChosenAttributes({ attributes, hideEmpty }: ChosenAttributesProps) {
  const { case: caseView, people } = useCase().detail
  const rows = attributes.map((attribute) => ({ attribute, shown: shownOf[attribute](caseView, people) }))
  return (
    <PropertyList>
      {rows
        .filter(({ shown }) => !hideEmpty || (shown !== null && shown !== ''))
        .map(({ attribute, shown }) => (
          <Property key={attribute} label={infoWords[attribute]}>
            {shown}
          </Property>
        ))}
    </PropertyList>
  )
}

type Shown = (caseView: CaseView, people: Record<string, string>) => React.ReactNode

const shownOf: Record<InfoAttribute, Shown> = {
  status: ({ statusName }) => statusName,
  priority: ({ priority }) => (
    <PriorityMark priority={priorityName(priority).toLowerCase() as Lowercase<ReturnType<typeof priorityName>>} />
  ),
  type: ({ type }) => type,
  entity_category: ({ entityCategory }) => entityCategory,
  risk: ({ riskTier, riskScore }) => (riskTier ? `${riskTier}, ${riskScore}` : null),
  queue: ({ queueName }) => queueName,
  assignee: ({ assigneeName }) => assigneeName,
  team: ({ assignedTeamName }) => assignedTeamName,
  deadline: (caseView) => (caseView.slaStatus ? <CaseSla caseView={caseView} /> : null),
  external_reference: ({ externalReference }) => externalReference,
  creator: ({ creatorId, onBehalfOf }, people) => (creatorId ? people[creatorId] : null) ?? onBehalfOf,
  created_at: ({ createdAt }) => <TimeAgo at={createdAt} />,
  updated_at: ({ updatedAt }) => <TimeAgo at={updatedAt} />,
}
