'use client'

import { Card } from '@/components/ui/card'
import type { LayoutModule } from '@/lib/templates/layout-schema'
import { moduleBodies } from './module-bodies'

/** One module under its heading; nothing for a module that has nothing to show yet. */
export function ModuleBlock({ module }: { module: LayoutModule }) {
  const look = moduleBodies[module.type]
  if (!look) return null
  const { Body, title, bare } = look
  const heading = module.title || title
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
