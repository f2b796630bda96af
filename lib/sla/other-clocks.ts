import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { RoutingPlan } from '@/lib/routing/plan'
import { plannedCalendar } from './calendars'
import { clockInstants } from './rules'
import { type OtherClock, type OtherClockView, otherClocks } from './schema'
import { clocksOf } from './target'

interface Place {
  queueId: string | null
  templateId: string
}

/** A clock that measures something else than the whole: as its row has it. Null = the policy has none of this kind. */
export function otherClock(plan: RoutingPlan, place: Place, kind: OtherClock, at: Date) {
  const { policy, clocks } = clocksOf(plan, place)
  const wanted = clocks[kind]
  if (!policy || !wanted) return null
  const target = {
    targetSeconds: wanted.targetMinutes * 60,
    warningSeconds: wanted.warningMinutes * 60,
    criticalSeconds: 0,
  }
  const calendarVersionId = plan.calendars.find(({ id }) => id === policy.calendarId)?.versionId ?? null
  const calendar = calendarVersionId === null ? null : plannedCalendar(plan, calendarVersionId)
  const { deadline, warningAt } = clockInstants(at, target, [], at, calendar)
  return {
    kind,
    source: 'policy',
    startedAt: at,
    ...target,
    calendarVersionId,
    policyId: policy.id,
    policyVersion: policy.version,
    deadline,
    warningAt,
    nextCrossingAt: wanted.warningMinutes > 0 ? warningAt : deadline,
    stage: 0,
  }
}

/** Starts the clock, anew where the case had one: what it measures happens again. */
export async function startOtherClock(
  tx: Tx,
  plan: RoutingPlan,
  caseId: string,
  place: Place,
  kind: OtherClock,
  at: Date,
) {
  const clock = otherClock(plan, place, kind, at)
  if (!clock) return
  await tx.prisma.slaClock.upsert({
    where: { caseId_kind: { caseId, kind } },
    create: { ...clock, environmentId: tx.environmentId, caseId },
    update: { ...clock, stoppedAt: null, outcome: null, cycle: { increment: 1 } },
  })
}

/** The other clocks of a case, in the order they come in its life. */
export async function listOtherClocks(tx: Tx, caseId: string): Promise<OtherClockView[]> {
  const rows = await tx.prisma.slaClock.findMany({
    where: { caseId, kind: { in: [...otherClocks] }, deadline: { not: null } },
    orderBy: { startedAt: 'asc' },
  })
  return rows.map(({ kind, startedAt, deadline, warningAt, stoppedAt }) => ({
    kind: kind as OtherClock,
    startedAt: startedAt.toISOString(),
    deadline: (deadline as Date).toISOString(),
    warningAt: warningAt?.toISOString() ?? null,
    stoppedAt: stoppedAt?.toISOString() ?? null,
  }))
}
