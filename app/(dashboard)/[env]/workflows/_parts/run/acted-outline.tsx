'use client'

import { Zap } from 'lucide-react'
import { EmptyState } from '@/components/ui/empty-state'
import type { Place } from '@/lib/workflows/tree'
import { StepIcon } from '../canvas/step-icon'
import { type ActedStep, actedName, msOf, spanText } from './acted-steps'
import { RunStateText } from './run-state'

type ActedOutlineProps = {
  steps: readonly ActedStep[]
  places: Map<string, Place>
  open: string | null
  onOpen: (name: string) => void
}

/** What was done, in the order it was begun. */
export function ActedOutline({ steps, places, open, onOpen }: ActedOutlineProps) {
  return (
    <div className="h-full overflow-y-auto p-4">
      <ol aria-label="Steps of the run" className="mx-auto flex max-w-160 flex-col gap-1">
        <li>
          <Line
            icon={<Zap aria-hidden />}
            name="Trigger"
            chosen={open === 'trigger'}
            onChoose={() => onOpen('trigger')}
          />
        </li>
        {steps.map((step) => {
          const place = places.get(step.stepKey)
          const round =
            step.iteration === ''
              ? ''
              : `, round ${step.iteration
                  .split('.')
                  .map((at) => Number(at) + 1)
                  .join('.')}`
          return (
            <li key={actedName(step)} style={{ marginInlineStart: `${(place?.depth ?? 0) * 1.25}rem` }}>
              <Line
                icon={<StepIcon type={place?.step.type ?? ''} />}
                name={`${place?.step.name ?? step.stepKey}${round}`}
                chosen={open === actedName(step)}
                onChoose={() => onOpen(actedName(step))}
                step={step}
              />
            </li>
          )
        })}
      </ol>
      {steps.length === 0 ? <EmptyState title="No step was begun yet" /> : null}
    </div>
  )
}

type LineProps = { icon: React.ReactNode; name: string; chosen: boolean; onChoose: () => void; step?: ActedStep }

function Line({ icon, name, chosen, onChoose, step }: LineProps) {
  const span = step ? msOf(step) : null
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onChoose}
      className={`flex min-h-9 w-full items-center gap-2.5 rounded-control border px-2.5 py-1.5 text-start hover:border-control ${
        chosen ? 'border-accent bg-accent-tint' : 'border-hairline bg-panel'
      }`}
    >
      <span className="shrink-0 text-muted [&_svg]:size-4">{icon}</span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{name}</span>
        {step?.error ? <span className="block text-12 text-state-red wrap-anywhere">{step.error.message}</span> : null}
      </span>
      {span === null ? null : <span className="tabular text-12 text-muted">{spanText(span)}</span>}
      {step ? <RunStateText state={step.state} /> : null}
    </button>
  )
}
