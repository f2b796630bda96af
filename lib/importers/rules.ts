import type { ImportState } from './names'

export const isFinished = (state: ImportState): boolean => ['cancelled', 'failed', 'done'].includes(state)

/** Why it cannot be cancelled; null where it can. */
export const refuseCancel = (state: ImportState): string | null =>
  isFinished(state) ? 'This import has ended already.' : null

/** Why it cannot be taken up again; null where it can. */
export const refuseRetry = (state: ImportState): string | null =>
  state === 'failed' || state === 'cancelled' ? null : 'Only an import that failed or was cancelled is taken up again.'

const figure = new Intl.NumberFormat('en')

/** "312 of 1,284 cases" */
export const progressText = ({ seen, total }: { seen: number; total: number | null }): string =>
  total === null ? `${figure.format(seen)} cases` : `${figure.format(seen)} of ${figure.format(total)} cases`
