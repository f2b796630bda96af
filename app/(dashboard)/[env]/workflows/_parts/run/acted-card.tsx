'use client'

import { Zap } from 'lucide-react'
import { StateMark } from '@/components/ui/state-mark'
import { stateLabels } from '@/lib/workflows/names'
import type { Step, Trigger } from '@/lib/workflows/schema'
import { StepIcon } from '../canvas/step-icon'
import { triggerText } from '../canvas/trigger-words'
import { type actedByKey, spanText } from './acted-steps'
import { runTones } from './run-states'

type ActedCardProps = {
  step: Step | null
  trigger: Trigger
  acted: ReturnType<typeof actedByKey>
  chosen: boolean
  onChoose: () => void
}

/** A step on the canvas of a run: how it went. One that was never reached is pale. */
export function ActedCard({ step, trigger, acted, chosen, onChoose }: ActedCardProps) {
  const found = step ? acted.get(step.key) : undefined
  const state = step ? found?.state : 'succeeded'
  const times = found && found.times > 1 ? ` ${found.times} times` : ''
  const took = found && found.ms !== null ? `, ${spanText(found.ms)}` : ''
  const line = !step ? triggerText(trigger) : state ? `${stateLabels[state]}${times}${took}` : 'Not reached'
  return (
    <button
      type="button"
      data-step={step?.key ?? '#trigger'}
      aria-pressed={chosen}
      aria-label={`${step?.name ?? 'Trigger'}: ${line}`}
      onClick={onChoose}
      className={`flex size-full items-center gap-2.5 rounded-panel border px-3 text-start hover:border-control ${
        state ? 'bg-panel shadow-control' : 'border-dashed bg-page'
      } ${chosen ? 'border-accent ring ring-accent' : state === 'failed' ? 'border-state-red-mark' : 'border-control/60'}`}
    >
      <span className="flex size-7 shrink-0 items-center justify-center rounded-control bg-sunken text-muted dark:bg-hover [&_svg]:size-4">
        {step ? <StepIcon type={step.type} /> : <Zap aria-hidden />}
      </span>
      <span className="min-w-0 flex-1">
        <span className={`block truncate font-medium ${state ? '' : 'text-muted'}`}>{step?.name ?? 'Trigger'}</span>
        <span className="flex items-center gap-1 truncate text-12 text-muted">
          {state && step ? <StateMark tone={runTones[state]} className="size-3" /> : null}
          <span className="truncate">{line}</span>
        </span>
      </span>
    </button>
  )
}
