import type { StepState } from '@/lib/workflows/names'
import type { StepRunView } from '@/lib/workflows/view'

/** What one step did in a run; a simulation has no times. */
export type ActedStep = Omit<StepRunView, 'startedAt' | 'endedAt'> & { startedAt?: string; endedAt?: string | null }

/** `create_case`, or `create_case:2` for a round of a loop: as the address of a run's page names a step. */
export const actedName = ({ stepKey, iteration }: Pick<ActedStep, 'stepKey' | 'iteration'>) =>
  iteration === '' ? stepKey : `${stepKey}:${iteration}`

const loudest: readonly StepState[] = ['failed', 'running', 'waiting', 'queued', 'cancelled', 'succeeded', 'skipped']

/** The steps of a run by key; a step of a loop was there many times, and the loudest of its states stands for it. */
export function actedByKey(steps: readonly ActedStep[]): Map<string, { state: StepState; times: number }> {
  const byKey = new Map<string, { state: StepState; times: number }>()
  for (const { stepKey, state } of steps) {
    const before = byKey.get(stepKey)
    const louder = !before || loudest.indexOf(state) < loudest.indexOf(before.state)
    byKey.set(stepKey, { state: louder ? state : before.state, times: (before?.times ?? 0) + 1 })
  }
  return byKey
}

/** "340 ms", "12 s", "3 min 5 s", "2 d 4 h". */
export function spanText(ms: number): string {
  if (ms < 1000) return `${Math.max(0, Math.round(ms))} ms`
  const seconds = Math.round(ms / 1000)
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor((seconds % 86_400) / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'min'],
    [seconds % 60, 's'],
  ] as const
  const from = parts.findIndex(([amount]) => amount > 0)
  return parts
    .slice(from, from + 2)
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(' ')
}
