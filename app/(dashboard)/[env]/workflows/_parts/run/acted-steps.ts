import type { StepState } from '@/lib/workflows/names'
import type { StepRunView } from '@/lib/workflows/view'

/** What one step did in a run; a simulation has no times. */
export type ActedStep = Omit<StepRunView, 'startedAt' | 'endedAt'> & { startedAt?: string; endedAt?: string | null }

/** `create_case`, or `create_case:2` for a round of a loop: as the address of a run's page names a step. */
export const actedName = ({ stepKey, iteration }: Pick<ActedStep, 'stepKey' | 'iteration'>) =>
  iteration === '' ? stepKey : `${stepKey}:${iteration}`

const loudest: readonly StepState[] = ['failed', 'running', 'waiting', 'queued', 'cancelled', 'succeeded', 'skipped']

interface Acted {
  state: StepState
  times: number
  /** Of all its times together; null while one is under way, and in a simulation. */
  ms: number | null
}

export const msOf = ({ startedAt, endedAt }: ActedStep): number | null =>
  startedAt && endedAt ? Date.parse(endedAt) - Date.parse(startedAt) : null

/** The steps of a run by key; a step of a loop was there many times, and the loudest of its states stands for it. */
export function actedByKey(steps: readonly ActedStep[]): Map<string, Acted> {
  const byKey = new Map<string, Acted>()
  for (const step of steps) {
    const { stepKey, state } = step
    const own = msOf(step)
    const before = byKey.get(stepKey)
    if (!before) byKey.set(stepKey, { state, times: 1, ms: own })
    else
      byKey.set(stepKey, {
        state: loudest.indexOf(state) < loudest.indexOf(before.state) ? state : before.state,
        times: before.times + 1,
        ms: own === null || before.ms === null ? null : before.ms + own,
      })
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
