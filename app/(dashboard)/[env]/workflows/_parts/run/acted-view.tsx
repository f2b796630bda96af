'use client'

import { type ReactNode, useMemo } from 'react'
import type { WorkflowDefinition } from '@/lib/workflows/schema'
import { placesByKey } from '@/lib/workflows/tree'
import { Canvas } from '../canvas/canvas'
import { ActedCard } from './acted-card'
import { ActedOutline } from './acted-outline'
import { type ActedStep, actedByKey, actedName } from './acted-steps'
import { StepRecord } from './step-record'

type ActedViewProps = {
  definition: WorkflowDefinition
  steps: readonly ActedStep[]
  trigger: unknown
  /** Name of the step that is open; `trigger`; null = none. */
  open: string | null
  onOpen: (name: string | null) => void
  view: 'canvas' | 'outline'
  /** Stands in the side panel while no step is open. */
  summary: ReactNode
}

/** A run, or a simulation, over the picture of its workflow; beside it what the open step was given and gave. */
export function ActedView({ definition, steps, trigger, open, onOpen, view, summary }: ActedViewProps) {
  const places = useMemo(() => placesByKey(definition), [definition])
  const acted = useMemo(() => actedByKey(steps), [steps])
  const openKey = open?.split(':')[0] ?? null
  const shown = steps.filter((step) => step.stepKey === openKey)
  const current = shown.find((step) => actedName(step) === open) ?? shown.at(-1)
  const step = openKey === null ? undefined : places.get(openKey)?.step
  return (
    <div className="flex min-h-0 flex-1 max-md:flex-col max-md:overflow-y-auto">
      <div className="min-h-0 min-w-0 flex-1 max-md:min-h-100 max-md:flex-none">
        {view === 'canvas' ? (
          <Canvas
            label="Canvas"
            className="size-full max-md:h-100"
            definition={definition}
            card={(drawn) => (
              <ActedCard
                step={drawn}
                trigger={definition.trigger}
                acted={acted}
                chosen={drawn ? drawn.key === openKey : open === 'trigger'}
                onChoose={() => onOpen(drawn?.key ?? 'trigger')}
              />
            )}
          />
        ) : (
          <ActedOutline steps={steps} places={places} open={current ? actedName(current) : open} onOpen={onOpen} />
        )}
      </div>
      <aside
        aria-label="Details"
        className="w-90 shrink-0 overflow-y-auto border-s border-hairline bg-panel p-4 max-md:w-full max-md:overflow-visible max-md:border-s-0 max-md:border-t"
      >
        {open === null ? (
          summary
        ) : (
          <StepRecord
            name={step?.name ?? 'Trigger'}
            record={open === 'trigger' ? { output: trigger } : (current ?? null)}
            rounds={shown}
            onOpen={onOpen}
          />
        )}
      </aside>
    </div>
  )
}
