'use client'

import { CircleAlert, Plus, Zap } from 'lucide-react'
import type { Step } from '@/lib/workflows/schema'
import { branchesOf, isLoop } from '@/lib/workflows/tree'
import { StepIcon } from '../../_parts/canvas/step-icon'
import { triggerText } from '../../_parts/canvas/trigger-words'
import { useBuilder } from './builder-context'
import { stepSummary } from './step-summary'
import { useChooseStep } from './use-choose-step'
import { useStepKeys } from './use-step-keys'

/** The workflow as nested lists: all that the canvas can do, without a picture. */
export function Outline() {
  const { definition } = useBuilder()
  return (
    <div className="h-full overflow-y-auto p-4">
      <ol aria-label="Steps" className="mx-auto flex max-w-160 flex-col gap-1">
        <li>
          <Line step={null} />
        </li>
        <Lines steps={definition.steps} list="steps" before="the trigger" />
      </ol>
    </div>
  )
}

function Lines({ steps, list, before }: { steps: Step[]; list: string; before: string }) {
  return (
    <>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two steps of a draft may have one key
        <li key={`${step.key} ${index}`} className="flex flex-col gap-1">
          <Line step={step} />
          {branchesOf(step).map((branch) => (
            <div key={branch.key} className="ms-4 border-s border-hairline ps-4">
              <p className="py-1 text-12 text-muted">{isLoop(step) ? 'Each round' : branch.label || branch.key}</p>
              <ol
                aria-label={isLoop(step) ? `Each round of ${step.name}` : `${step.name}: ${branch.label || branch.key}`}
                className="flex flex-col gap-1"
              >
                <Lines
                  steps={branch.steps}
                  list={`${list}.${index}.${branch.place}`}
                  before={branch.label || step.name}
                />
              </ol>
            </div>
          ))}
        </li>
      ))}
      {steps.at(-1)?.type === 'stop' ? null : (
        <li>
          <AddLine list={list} index={steps.length} after={steps.at(-1)?.name ?? before} />
        </li>
      )}
    </>
  )
}

function AddLine({ list, index, after }: { list: string; index: number; after: string }) {
  const { mayWrite, pickAt } = useBuilder()
  if (!mayWrite) return null
  return (
    <button
      type="button"
      aria-label={`Add a step after ${after}`}
      onClick={() => pickAt({ list, index })}
      className="flex h-8 items-center gap-2 rounded-control px-2 text-12 text-muted hover:bg-hover hover:text-text"
    >
      <Plus aria-hidden className="size-4" />
      Add a step
    </button>
  )
}

function Line({ step }: { step: Step | null }) {
  const { definition, scene, problems, selection, entryOf } = useBuilder()
  const choose = useChooseStep(step)
  const onKeyDown = useStepKeys(step)
  const chosen = step ? selection?.kind === 'step' && selection.key === step.key : selection?.kind === 'trigger'
  const wrong = problems.filter((problem) =>
    step ? problem.step === step.key : !problem.step && problem.field?.startsWith('trigger'),
  ).length
  return (
    <button
      type="button"
      data-step={step?.key ?? '#trigger'}
      aria-pressed={chosen}
      onClick={choose}
      onKeyDown={onKeyDown}
      className={`flex min-h-11 w-full items-center gap-2.5 rounded-control border px-2.5 py-1.5 text-start hover:border-control ${
        chosen ? 'border-accent bg-accent-tint' : 'border-hairline bg-panel'
      }`}
    >
      <span className="shrink-0 text-muted [&_svg]:size-4">
        {step ? <StepIcon type={step.type} /> : <Zap aria-hidden />}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{step?.name ?? 'Trigger'}</span>
        <span className="block truncate text-12 text-muted">
          {step ? stepSummary(step, entryOf(step.type), scene) : triggerText(definition.trigger)}
        </span>
      </span>
      {wrong > 0 ? (
        <span className="flex shrink-0 items-center gap-1 text-12 text-state-red">
          <CircleAlert aria-hidden className="size-4" />
          {wrong === 1 ? '1 problem' : `${wrong} problems`}
        </span>
      ) : null}
    </button>
  )
}
