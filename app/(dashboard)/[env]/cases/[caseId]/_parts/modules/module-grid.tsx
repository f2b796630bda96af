'use client'

import { Card } from '@/components/ui/card'
import type { LayoutModule } from '@/lib/templates/layout-schema'
import { moduleBodies } from './module-bodies'

/** Whole classes, since Tailwind reads them from the source. */
const spans = [
  'lg:col-span-1',
  'lg:col-span-2',
  'lg:col-span-3',
  'lg:col-span-4',
  'lg:col-span-5',
  'lg:col-span-6',
  'lg:col-span-7',
  'lg:col-span-8',
  'lg:col-span-9',
  'lg:col-span-10',
  'lg:col-span-11',
  'lg:col-span-12',
]

/** A tab's modules on twelve columns; one below the other where there is no room. */
export function ModuleGrid({ modules }: { modules: readonly LayoutModule[] }) {
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-12">
      {modules.map((module) => {
        const look = moduleBodies[module.type]
        if (!look) return null
        const { Body, title, bare } = look
        const heading = module.title || title
        return (
          <div key={module.id} className={`min-w-0 ${spans[module.span - 1]}`}>
            {bare ? (
              <section aria-label={heading} className="flex flex-col gap-2">
                <h2 className="text-13 font-semibold">{heading}</h2>
                <Body module={module} />
              </section>
            ) : (
              <Card title={heading} flush={module.type === 'transactions'}>
                <Body module={module} />
              </Card>
            )}
          </div>
        )
      })}
    </div>
  )
}
