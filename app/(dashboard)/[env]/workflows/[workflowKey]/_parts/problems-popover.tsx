'use client'

import { ProblemsPopover as Popover } from '@/components/editing/problems-popover'
import { type BuilderProblem, useBuilder } from './builder-context'
import { findPlace } from './edit-steps'
import { focusSetting, focusStep, showStep } from './focus-step'

/** The problems by the step they are about; a press selects it and goes to the setting. */
export function ProblemsPopover() {
  const { definition, problems, select } = useBuilder()
  const goTo = ({ step, field = '' }: BuilderProblem) => {
    if (step) select({ kind: 'step', key: step })
    else select(field.startsWith('trigger') ? { kind: 'trigger' } : { kind: 'settings' })
    if (step && !field.includes('.config.') && !field.includes('.routes.')) focusStep(step)
    else if (field === 'steps') focusStep(null)
    else {
      if (step) showStep(step)
      focusSetting(field)
    }
  }
  const whereOf = ({ step, field = '' }: BuilderProblem) =>
    step ? (findPlace(definition, step)?.step.name ?? step) : field.startsWith('trigger') ? 'Trigger' : 'Workflow'
  return <Popover problems={problems} whereOf={whereOf} onGo={goTo} />
}
