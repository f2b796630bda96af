'use client'

import { Property } from '@/components/ui/property'
import { PropertyList } from '@/components/ui/property-list'
import { TimeAgo } from '@/components/ui/time-ago'
import { eventActor } from '@/lib/events/describe'
import { clockLabels } from '@/lib/sla/schema'
import { useCase } from '../case-context'
import { CaseTags } from './case-tags'
import { EditableReference } from './editable-reference'
import { OtherClock } from './other-clock'

export function Properties() {
  const { detail } = useCase()
  const { case: caseView, people, otherClocks } = detail
  const { creatorKind: actorKind, creatorId: actorId, onBehalfOf } = caseView
  const creator = eventActor({ actorKind, actorId, onBehalfOf, actorName: (actorId && people[actorId]) || null })
  return (
    <PropertyList>
      <Property label="Queue">{caseView.queueName}</Property>
      <Property label="Template">
        {caseView.templateName} <span className="text-muted">v{caseView.templateVersion}</span>
      </Property>
      <Property label="Type">
        {caseView.type}, {caseView.entityCategory.toLowerCase()}
      </Property>
      <Property label="Team">{caseView.assignedTeamName}</Property>
      {otherClocks.map((clock) => (
        <Property key={clock.kind} label={clockLabels[clock.kind]}>
          <OtherClock clock={clock} />
        </Property>
      ))}
      {caseView.assignmentMethod === 'policy' ? (
        <Property label="Assigned">{caseView.assignmentReason}</Property>
      ) : null}
      <Property label="Risk">
        {caseView.riskTier ? `${caseView.riskTier}, ${caseView.riskScore} of 100` : 'Not assessed'}
      </Property>
      <Property label="Reference">
        <EditableReference />
      </Property>
      <Property label="Tags">
        <CaseTags />
      </Property>
      {caseView.resolvedAt ? (
        <Property label="Ended">
          {caseView.decisionName ?? caseView.resolution} · <TimeAgo at={caseView.resolvedAt} focusable />
        </Property>
      ) : null}
      <Property label="Created">
        <TimeAgo at={caseView.createdAt} focusable /> by {creator}
      </Property>
      <Property label="Changed">
        <TimeAgo at={caseView.updatedAt} focusable />
        <span className="text-muted"> · version {caseView.version}</span>
      </Property>
    </PropertyList>
  )
}
