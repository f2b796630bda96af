import type { CaseType, Priority, RiskTier } from '@/lib/cases/names'

const hour = 60

/** Hours to decide, to warn and to alarm: for work that cannot wait for days. */
export const urgentTarget = (
  type: CaseType,
  priority: Priority,
  target: number,
  warning: number,
  critical: number,
) => ({
  type,
  priority,
  targetMinutes: target * hour,
  warningMinutes: warning * hour,
  criticalMinutes: critical * hour,
  autoEscalate: priority === 'Critical',
})

/** A shorter target for one risk tier. */
export const tierTarget = (
  type: CaseType,
  priority: Priority,
  riskTier: RiskTier,
  days: number,
  warningDays: number,
) => ({
  type,
  priority,
  riskTier,
  targetMinutes: days * 24 * hour,
  warningMinutes: warningDays * 24 * hour,
  autoEscalate: true,
})

export const pauseOf = (days: number): number => days * 24 * hour
