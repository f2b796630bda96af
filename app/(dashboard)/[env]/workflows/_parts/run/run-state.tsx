import { StateMark } from '@/components/ui/state-mark'
import { type StepState, stateLabels } from '@/lib/workflows/names'
import { runTones } from './run-states'

export function RunStateText({ state }: { state: StepState }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <StateMark tone={runTones[state]} />
      {stateLabels[state]}
    </span>
  )
}
