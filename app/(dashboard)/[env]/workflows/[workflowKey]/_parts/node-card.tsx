'use client'

import { CircleAlert, Zap } from 'lucide-react'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { Step } from '@/lib/workflows/schema'
import { StepIcon } from '../../_parts/canvas/step-icon'
import { triggerText } from '../../_parts/canvas/trigger-words'
import { useBuilder } from './builder-context'
import { stepSummary } from './step-summary'
import { useChooseStep } from './use-choose-step'
import { useStepKeys } from './use-step-keys'

/** A step, or the trigger, on the canvas. */
export function NodeCard({ step }: { step: Step | null }) {
  const { definition, scene, problems, selection, entryOf } = useBuilder()
  const choose = useChooseStep(step)
  const onKeyDown = useStepKeys(step)
  const chosen = step ? selection?.kind === 'step' && selection.key === step.key : selection?.kind === 'trigger'
  const wrong = problems.filter((problem) =>
    step ? problem.step === step.key : !problem.step && problem.field?.startsWith('trigger'),
  ).length
  const name = step ? step.name : 'Trigger'
  const summary = step ? stepSummary(step, entryOf(step.type), scene) : triggerText(definition.trigger)
  const problemText = wrong === 0 ? '' : wrong === 1 ? ', 1 problem' : `, ${wrong} problems`
  return (
    <button
      type="button"
      data-step={step?.key ?? '#trigger'}
      aria-pressed={chosen}
      aria-label={`${name}: ${summary}${problemText}`}
      onClick={(event: MouseEvent) => choose(event)}
      onKeyDown={(event: KeyboardEvent) => onKeyDown(event)}
      className={`flex size-full items-center gap-2.5 rounded-panel border bg-panel px-3 text-start shadow-control hover:border-control ${
        chosen ? 'border-accent ring ring-accent' : wrong > 0 ? 'border-state-red-mark' : 'border-control/60'
      }`}
    >
      <span className="flex size-7 shrink-0 items-center justify-center rounded-control bg-sunken text-muted dark:bg-hover [&_svg]:size-4">
        {step ? <StepIcon type={step.type} /> : <Zap aria-hidden />}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{name}</span>
        <span className="block truncate text-12 text-muted">{summary}</span>
      </span>
      {wrong > 0 ? <CircleAlert aria-hidden className="size-4 shrink-0 text-state-red-mark" /> : null}
    </button>
  )
}
