import type { BatchState } from './schema'

interface Progress {
  state: BatchState
  total: number | null
  done: number
  failed: number
}

export const isFinished = (state: BatchState): boolean => state === 'done' || state === 'cancelled'

/** Why it cannot be cancelled; null where it can. */
export const refuseCancel = ({ state }: Pick<Progress, 'state'>): string | null =>
  isFinished(state) ? 'This has ended already.' : null

/** Why its failures cannot be tried again; null where they can. */
export function refuseRetry({ state, failed }: Progress): string | null {
  if (!isFinished(state)) return 'This still runs. Wait for its end, or cancel it.'
  return failed === 0 ? 'Nothing failed.' : null
}

const figure = new Intl.NumberFormat('en')

/** "312 / 1,284 · 4 failed" */
export function progressText({ total, done, failed }: Progress): string {
  if (total === null) return 'Listing'
  const share = `${figure.format(done + failed)} / ${figure.format(total)}`
  return failed > 0 ? `${share} · ${figure.format(failed)} failed` : share
}
