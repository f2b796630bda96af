import 'server-only'
import type { Context } from '@/lib/commands'
import { clearClock, pauseClock, retargetClock, type SlaColumns, stopClock } from '@/lib/sla/clock'
import { manualTarget, nextCrossing } from '@/lib/sla/rules'
import type { TemplateStatus } from '@/lib/templates/schema'

interface Timed {
  caseId: string
  madeAt: Date
  deadline: Date | null
  status: TemplateStatus
  endedAt: Date | null
}

/**
 * The vendor's deadline as one set by hand, to the millisecond. Marks that lie behind us count as told: they were passed
 * elsewhere, and nobody is to be alarmed by them now.
 */
export async function importedClock(
  { tx, at }: Pick<Context, 'tx' | 'at'>,
  { caseId, madeAt, deadline, status, endedAt }: Timed,
): Promise<SlaColumns> {
  const none = await clearClock(tx, caseId, at)
  if (!deadline) return none
  const seconds = Math.max(1, Math.ceil((deadline.getTime() - madeAt.getTime()) / 1000))
  const running = await retargetClock(
    tx,
    caseId,
    {
      source: 'manual',
      target: manualTarget(seconds),
      startedAt: new Date(deadline.getTime() - seconds * 1000),
      calendarVersionId: null,
      policyId: null,
      policyVersion: null,
      maximumPauseSeconds: null,
      autoEscalate: false,
    },
    at,
  )
  if (status.kind === 'end') return (await stopClock(tx, caseId, 0, endedAt ?? at)) ?? running
  const marks = [running.slaWarningAt, running.slaCriticalAt, running.slaDeadline]
  const slaStage = marks.filter((mark) => mark !== null && mark <= at).length
  if (status.kind === 'waiting') return (await pauseClock(tx, caseId, slaStage, at, status.name)) ?? running
  const { slaDeadline, slaWarningAt: warningAt, slaCriticalAt: criticalAt } = running
  const instants = { deadline: slaDeadline, warningAt, criticalAt, pausedAt: null, stoppedAt: null }
  return { ...running, slaStage, slaNextCrossingAt: nextCrossing(instants, slaStage, null) }
}
