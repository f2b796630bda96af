'use client'

import { CircleCheck, TriangleAlert } from 'lucide-react'
import { addressText, textOf } from '@/components/cases/objects/object-data'
import { Property } from '@/components/ui/property'
import { PropertyList } from '@/components/ui/property-list'
import type { LayoutModule } from '@/lib/templates/layout-schema'
import { useCase } from '../case-context'
import { ChosenAttributes } from './chosen-attributes'

/** The case at a glance: whom it is about and how much there is to look at. What the rail says is not said again, unless the template asks. */
export function InfoModule({ module }: { module: Pick<LayoutModule, 'attributes' | 'hideEmpty'> }) {
  const { case: caseView, objects } = useCase().detail
  if (module.attributes) return <ChosenAttributes attributes={module.attributes} hideEmpty={module.hideEmpty} />
  const subject = objects.find(({ type }) => type === 'person' || type === 'company')
  const alerts = caseView.openAlertsCount
  return (
    <PropertyList>
      <Property label="Subject">{subject?.title}</Property>
      <Property label="Country">{subject && textOf(subject.data, 'country', 'nationality')}</Property>
      <Property label="Address">{subject && addressText(subject.data.address)}</Property>
      <Property label="Alerts">
        <span className="inline-flex items-center gap-1.5">
          {alerts > 0 ? (
            <TriangleAlert aria-hidden className="size-4 text-state-amber-mark" />
          ) : (
            <CircleCheck aria-hidden className="size-4 text-state-green-mark" />
          )}
          {alerts === 0 ? 'None open' : `${alerts} open`}
        </span>
      </Property>
      <Property label="Objects">{String(caseView.objectsCount)}</Property>
      <Property label="Entities">{String(caseView.entitiesCount)}</Property>
      <Property label="Notes">{String(caseView.commentsCount)}</Property>
    </PropertyList>
  )
}
