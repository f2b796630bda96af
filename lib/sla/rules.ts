import type { CaseType, Priority, RiskTier } from '@/lib/cases/names'
import type { SlaTarget, TemplateDefinition } from '@/lib/templates/schema'
import { addBusinessTime, type BusinessCalendar, businessTimeBetween } from './calendar'
import type { SlaStatus } from './names'

/** The instants that everything about a clock derives from. */
export interface SlaInstants {
  deadline: Date | null
  warningAt: Date | null
  criticalAt: Date | null
  pausedAt: Date | null
  stoppedAt: Date | null
}

/** rules.md, SLA clock 3, in its order; lib/db/sql/50-sla-status.sql says the same and a property test holds them together. */
export function slaStatus(clock: SlaInstants, at: Date): SlaStatus | null {
  if (!clock.deadline) return null
  if (clock.stoppedAt) return clock.stoppedAt < clock.deadline ? 'met' : 'missed'
  if (clock.pausedAt) return 'paused'
  if (at >= clock.deadline) return 'breached'
  if (clock.criticalAt && at >= clock.criticalAt) return 'critical'
  if (clock.warningAt && at >= clock.warningAt) return 'warning'
  return 'on_track'
}

export interface ClockTarget {
  targetSeconds: number
  warningSeconds: number
  criticalSeconds: number
}

export interface Pause {
  pausedAt: Date
  resumedAt: Date | null
}

/** Milliseconds the pauses took, of those that count; an open one counts up to `at`. */
export const pausedMs = (pauses: readonly Pause[], at: Date, calendar: BusinessCalendar | null = null): number =>
  pauses.reduce((sum, { pausedAt, resumedAt }) => {
    const end = resumedAt ?? at
    return (
      sum + (calendar ? businessTimeBetween(calendar, pausedAt, end) : Math.max(0, end.getTime() - pausedAt.getTime()))
    )
  }, 0)

/** deadline = started + target + paused: in plain time where every minute counts, else in the open time of the calendar. */
export function clockInstants(
  startedAt: Date,
  target: ClockTarget,
  pauses: readonly Pause[],
  at: Date,
  calendar: BusinessCalendar | null = null,
) {
  const open = pauses.find((pause) => pause.resumedAt === null)
  const paused = pausedMs(pauses, open?.pausedAt ?? at, calendar)
  const mark = (before: number) => {
    const ms = (target.targetSeconds - before) * 1000 + paused
    return calendar ? addBusinessTime(calendar, startedAt, ms) : new Date(startedAt.getTime() + ms)
  }
  return { deadline: mark(0), warningAt: mark(target.warningSeconds), criticalAt: mark(target.criticalSeconds) }
}

/**
 * When the sweep has to look at the clock next: the first mark past `stage`, the last one recorded; it may lie behind us
 * already. While paused, the end of the longest pause allowed.
 */
export function nextCrossing(clock: SlaInstants, stage: number, maximumPauseSeconds: number | null): Date | null {
  if (clock.stoppedAt) return null
  if (clock.pausedAt)
    return maximumPauseSeconds === null ? null : new Date(clock.pausedAt.getTime() + maximumPauseSeconds * 1000)
  const marks = [clock.warningAt, clock.criticalAt, clock.deadline].filter(
    (mark, index): mark is Date => mark !== null && index + 1 > stage,
  )
  return marks.length > 0 ? new Date(Math.min(...marks.map(Number))) : null
}

/** A deadline set by hand warns after three quarters of its time and is critical for its last tenth. */
export const manualTarget = (seconds: number): ClockTarget => ({
  targetSeconds: seconds,
  warningSeconds: Math.round(seconds * 0.25),
  criticalSeconds: Math.round(seconds * 0.1),
})

const day = 1440
const row = (type: CaseType, priority: Priority, target: number, warning: number, autoEscalate = false): SlaTarget => ({
  type,
  priority,
  targetMinutes: target * day,
  warningMinutes: warning * day,
  criticalMinutes: day,
  autoEscalate,
})
const reviewRows = (type: CaseType) => [
  row(type, 'Critical', 5, 1, true),
  row(type, 'High', 14, 3, true),
  row(type, 'Medium', 30, 7),
  row(type, 'Low', 45, 10),
]

/** Days to decide and to warn, by type and priority (rules.md, SLA clock 8); Perpetual runs as Review. */
export const defaultSlaMatrix: SlaTarget[] = [
  row('Onboarding', 'Critical', 3, 1, true),
  row('Onboarding', 'High', 7, 2, true),
  row('Onboarding', 'Medium', 14, 3),
  row('Onboarding', 'Low', 21, 5),
  ...reviewRows('Review'),
  ...reviewRows('Perpetual'),
]

/** The row of a matrix for such a case; one for its risk tier goes before one without. */
export function fitRow(
  matrix: readonly SlaTarget[],
  type: CaseType,
  priority: Priority,
  riskTier: RiskTier | null,
): SlaTarget | undefined {
  const fitting = matrix.filter(
    (target) =>
      target.type === type && target.priority === priority && (!target.riskTier || target.riskTier === riskTier),
  )
  return fitting.find((target) => target.riskTier) ?? fitting[0]
}

/** The target of the template's own matrix, else of the one everyone starts with. */
export const findTarget = (
  definition: TemplateDefinition,
  type: CaseType,
  priority: Priority,
  riskTier: RiskTier | null,
): SlaTarget | null =>
  fitRow(definition.sla.matrix, type, priority, riskTier) ?? fitRow(defaultSlaMatrix, type, priority, riskTier) ?? null

export const targetSeconds = (
  target: Pick<SlaTarget, 'targetMinutes' | 'warningMinutes' | 'criticalMinutes'>,
): ClockTarget => ({
  targetSeconds: target.targetMinutes * 60,
  warningSeconds: target.warningMinutes * 60,
  criticalSeconds: target.criticalMinutes * 60,
})
