'use client'

import type { LayoutModule } from '@/lib/templates/layout-schema'
import { ModuleBlock } from './module-block'
import { moduleBodies } from './module-bodies'
import { moduleSpans } from './module-spans'
import { useShownModules } from './use-shown-modules'

/** A tab's modules on twelve columns; one below the other where there is no room. */
export function ModuleGrid({ modules }: { modules: readonly LayoutModule[] }) {
  const shown = useShownModules(modules).filter(({ type }) => moduleBodies[type])
  return (
    <div className="@container">
      <div className="grid grid-cols-1 items-start gap-4 @2xl:grid-cols-12">
        {shown.map((module) => (
          <div key={module.id} className={`min-w-0 ${moduleSpans[module.span - 1]}`}>
            <ModuleBlock module={module} />
          </div>
        ))}
        {shown.length === 0 ? <p className="col-span-full text-muted">Nothing here applies to this case.</p> : null}
      </div>
    </div>
  )
}
