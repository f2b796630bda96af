import type { BusinessCalendar } from './calendar'
import { type ClockTarget, clockInstants, nextCrossing, type Pause, type SlaInstants } from './rules'

/** A case without a running clock sorts behind every deadline. */
const never = new Date('9999-12-31T00:00:00Z')

export interface ClockState extends ClockTarget {
  startedAt: Date
  stoppedAt: Date | null
  maximumPauseSeconds: number | null
}

/** The columns a case copies from its resolution clock; `stage` is the last crossing recorded in this cycle. */
export function clockColumns(
  clock: ClockState | null,
  pauses: readonly Pause[],
  stage: number,
  at: Date,
  calendar: BusinessCalendar | null = null,
) {
  if (!clock)
    return columns({ deadline: null, warningAt: null, criticalAt: null, pausedAt: null, stoppedAt: null }, 0, null)
  const pausedAt = pauses.find((pause) => pause.resumedAt === null)?.pausedAt ?? null
  const marks = clockInstants(clock.startedAt, clock, pauses, at, calendar)
  return columns({ ...marks, pausedAt, stoppedAt: clock.stoppedAt }, stage, clock.maximumPauseSeconds)
}

function columns(instants: SlaInstants, stage: number, maximumPauseSeconds: number | null) {
  const runs = instants.deadline && !instants.pausedAt && !instants.stoppedAt
  return {
    slaDeadline: instants.deadline,
    slaWarningAt: instants.warningAt,
    slaCriticalAt: instants.criticalAt,
    slaPausedAt: instants.pausedAt,
    slaStoppedAt: instants.stoppedAt,
    slaStage: stage,
    slaNextCrossingAt: nextCrossing(instants, stage, maximumPauseSeconds),
    slaSortAt: runs && instants.deadline ? instants.deadline : never,
  }
}
