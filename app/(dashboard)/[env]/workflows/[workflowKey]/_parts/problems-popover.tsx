'use client'

import { CircleAlert, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { type BuilderProblem, useBuilder } from './builder-context'
import { findPlace } from './edit-steps'
import { focusSetting, focusStep } from './focus-step'

/** Everything that publishing would refuse, at once; a press goes to the place. */
export function ProblemsPopover() {
  const { definition, problems, select } = useBuilder()
  const [open, setOpen] = useState(false)
  const goTo = ({ step, field = '' }: BuilderProblem) => {
    setOpen(false)
    if (step) select({ kind: 'step', key: step })
    else select(field.startsWith('trigger') ? { kind: 'trigger' } : { kind: 'settings' })
    if (step && !field.includes('.config.') && !field.includes('.routes.')) focusStep(step)
    else if (field === 'steps') focusStep(null)
    else focusSetting(field)
  }
  const whereOf = ({ step, field = '' }: BuilderProblem) =>
    step ? (findPlace(definition, step)?.step.name ?? step) : field.startsWith('trigger') ? 'Trigger' : 'Workflow'
  if (problems.length === 0)
    return (
      <span className="flex items-center gap-1.5 text-12 whitespace-nowrap text-muted">
        <CircleCheck aria-hidden className="size-3.5 text-state-green-mark" />
        No problems
      </span>
    )
  return (
    <Popover
      align="end"
      open={open}
      onOpenChange={setOpen}
      title={problems.length === 1 ? '1 problem' : `${problems.length} problems`}
      className="w-96"
      trigger={
        <Button size="dense" variant="ghost" icon={<CircleAlert aria-hidden className="text-state-red-mark" />}>
          Problems {problems.length}
        </Button>
      }
    >
      <ul className="-mx-1.5 flex max-h-80 flex-col overflow-y-auto">
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.code} ${problem.message}`}>
            <button
              type="button"
              onClick={() => goTo(problem)}
              className="flex w-full flex-col rounded-control px-1.5 py-1 text-start hover:bg-hover"
            >
              <span className="text-12 text-muted">{whereOf(problem)}</span>
              <span className="wrap-anywhere">{problem.message}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  )
}
