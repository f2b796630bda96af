'use client'

import { Card } from '@/components/ui/card'
import type { LayoutModule } from '@/lib/templates/layout-schema'
import { useCase } from '../case-context'
import { moduleBodies } from './module-bodies'

/** What asks the server about its case by itself; there is nothing to ask about one made up for a preview. */
const loads: readonly LayoutModule['type'][] = ['timeline', 'related_cases']

/** One module under its heading; nothing for a module that has nothing to show yet. */
export function ModuleBlock({ module }: { module: LayoutModule }) {
  const madeUp = useCase().detail.case.number === 0
  const look = moduleBodies[module.type]
  if (!look) return null
  const { Body, title, bare } = look
  const heading = module.title || title
  if (madeUp && loads.includes(module.type))
    return (
      <Card title={heading}>
        <p className="text-muted">Filled once there is a case.</p>
      </Card>
    )
  if (bare)
    return (
      <section aria-label={heading} className="flex flex-col gap-2">
        <h2 className="text-13 font-semibold">{heading}</h2>
        <Body module={module} />
      </section>
    )
  return (
    <Card title={heading} flush={module.type === 'transactions'}>
      <Body module={module} />
    </Card>
  )
}
