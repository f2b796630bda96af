import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { businessTimeBetween } from '@/lib/sla/calendar'
import { loadCalendar } from '@/lib/sla/calendars'
import { findClock } from '@/lib/sla/clock'
import type { CalendarDefinition } from '@/lib/sla/schema'
import type { ClockView } from './detail'

/** The arithmetic of the deadline of a case, in full. */
export async function clockView(tx: Tx, caseId: string): Promise<ClockView | null> {
  const clock = await findClock(tx, caseId)
  if (!clock) return null
  const calendar = await loadCalendar(tx, clock.calendarVersionId)
  return {
    source: clock.source as ClockView['source'],
    startedAt: clock.startedAt.toISOString(),
    targetSeconds: clock.targetSeconds,
    warningSeconds: clock.warningSeconds,
    criticalSeconds: clock.criticalSeconds,
    stoppedAt: clock.stoppedAt?.toISOString() ?? null,
    calendar: await calendarOf(tx, clock.calendarVersionId),
    policy: await policyOf(tx, clock),
    pauses: clock.pauses.map(({ pausedAt, resumedAt, reason }) => ({
      pausedAt: pausedAt.toISOString(),
      resumedAt: resumedAt?.toISOString() ?? null,
      reason,
      countedMs:
        resumedAt &&
        (calendar ? businessTimeBetween(calendar, pausedAt, resumedAt) : resumedAt.getTime() - pausedAt.getTime()),
    })),
  }
}

async function calendarOf(tx: Tx, versionId: string | null): Promise<ClockView['calendar']> {
  if (versionId === null) return null
  const version = await tx.prisma.calendarVersion.findUnique({ where: { id: versionId } })
  const calendar = version && (await tx.prisma.calendar.findUnique({ where: { id: version.calendarId } }))
  return calendar && { name: calendar.name, timeZone: (version.definition as CalendarDefinition).timeZone }
}

async function policyOf(
  tx: Tx,
  { policyId, policyVersion }: { policyId: string | null; policyVersion: number | null },
): Promise<ClockView['policy']> {
  const policy = policyId && (await tx.prisma.slaPolicy.findUnique({ where: { id: policyId }, select: { name: true } }))
  return policy ? { name: policy.name, version: policyVersion ?? 1 } : null
}
