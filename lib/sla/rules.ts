import type { CaseType, Priority, RiskTier } from '@/lib/cases/names'
import type { SlaTarget, TemplateDefinition } from '@/lib/templates/schema'

/** On the wire and on screen in this order of urgency; `met` and `missed` once the clock stopped. */
export const slaStatuses = ['on_track', 'warning', 'critical', 'breached', 'paused', 'met', 'missed'] as const
export type SlaStatus = (typeof slaStatuses)[number]

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

/** Milliseconds the pauses took; an open one counts up to `at`. */
export const pausedMs = (pauses: readonly Pause[], at: Date): number =>
  pauses.reduce((sum, pause) => sum + Math.max(0, (pause.resumedAt ?? at).getTime() - pause.pausedAt.getTime()), 0)

/** deadline = started + target + paused, in plain time: every minute counts. */
export function clockInstants(startedAt: Date, target: ClockTarget, pauses: readonly Pause[], at: Date) {
  const open = pauses.find((pause) => pause.resumedAt === null)
  const deadlineMs = startedAt.getTime() + target.targetSeconds * 1000 + pausedMs(pauses, open?.pausedAt ?? at)
  const before = (seconds: number) => new Date(deadlineMs - seconds * 1000)
  return {
    deadline: before(0),
    warningAt: before(target.warningSeconds),
    criticalAt: before(target.criticalSeconds),
  }
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

/** The target of the template's matrix, else of the default one; a row for the risk tier goes before one without. */
export function findTarget(
  definition: TemplateDefinition,
  type: CaseType,
  priority: Priority,
  riskTier: RiskTier | null,
): SlaTarget | null {
  const fits = (target: SlaTarget) =>
    target.type === type && target.priority === priority && (!target.riskTier || target.riskTier === riskTier)
  const best = (matrix: SlaTarget[]) => {
    const fitting = matrix.filter(fits)
    return fitting.find((target) => target.riskTier) ?? fitting[0]
  }
  return best(definition.sla.matrix) ?? best(defaultSlaMatrix) ?? null
}

export const targetSeconds = (target: SlaTarget): ClockTarget => ({
  targetSeconds: target.targetMinutes * 60,
  warningSeconds: target.warningMinutes * 60,
  criticalSeconds: target.criticalMinutes * 60,
})
