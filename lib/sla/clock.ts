import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { loadCalendar } from './calendars'
import { type ClockState, clockColumns } from './clock-columns'
import type { Pause } from './rules'
import type { PolicyTarget } from './target'

export type SlaColumns = ReturnType<typeof clockColumns>

const load = (tx: Tx, caseId: string) =>
  tx.prisma.slaClock.findUnique({
    where: { caseId_kind: { caseId, kind: 'resolution' } },
    include: { pauses: { orderBy: { pausedAt: 'asc' } } },
  })

/** The case's resolution clock with its pauses, or null where none runs. */
export const findClock = load

type Counted = ClockState & { calendarVersionId: string | null; pauses: readonly Pause[] }

const columnsOf = async (tx: Tx, clock: Counted, stage: number, at: Date) =>
  clockColumns(clock, clock.pauses, stage, at, await loadCalendar(tx, clock.calendarVersionId))

/** Stops counting while the case waits for somebody else. Null when there is nothing to pause. */
export async function pauseClock(
  tx: Tx,
  caseId: string,
  stage: number,
  at: Date,
  reason: string,
): Promise<SlaColumns | null> {
  const clock = await load(tx, caseId)
  if (!clock || clock.stoppedAt || clock.pauses.some((pause) => !pause.resumedAt)) return null
  await tx.prisma.slaPause.create({
    data: { environmentId: tx.environmentId, clockId: clock.id, pausedAt: at, reason },
  })
  const pauses = [...clock.pauses, { pausedAt: at, resumedAt: null }]
  return columnsOf(tx, { ...clock, pauses }, stage, at)
}

/** Counts on with the time that was left. Null when it was not paused. */
export async function resumeClock(tx: Tx, caseId: string, stage: number, at: Date): Promise<SlaColumns | null> {
  const clock = await load(tx, caseId)
  return clock && (await endPause(tx, clock, at)) ? columnsOf(tx, clock, stage, at) : null
}

/** Ends the clock: met before the deadline, missed at or after it. Null when none runs. */
export async function stopClock(tx: Tx, caseId: string, stage: number, at: Date): Promise<SlaColumns | null> {
  const clock = await load(tx, caseId)
  if (!clock || clock.stoppedAt) return null
  await endPause(tx, clock, at)
  const { slaDeadline } = await columnsOf(tx, clock, stage, at)
  const outcome = slaDeadline && at < slaDeadline ? 'met' : 'missed'
  await tx.prisma.slaClock.update({ where: { id: clock.id }, data: { stoppedAt: at, outcome } })
  return columnsOf(tx, { ...clock, stoppedAt: at }, stage, at)
}

async function endPause(tx: Tx, clock: NonNullable<Awaited<ReturnType<typeof load>>>, at: Date): Promise<boolean> {
  const open = clock.pauses.find((pause) => !pause.resumedAt)
  if (!open) return false
  await tx.prisma.slaPause.update({ where: { id: open.id }, data: { resumedAt: at } })
  open.resumedAt = at
  return true
}

/** Takes a stopped clock up again as if the time since had been a pause. Null when it was not stopped. */
export async function restartClock(tx: Tx, caseId: string, stage: number, at: Date): Promise<SlaColumns | null> {
  const clock = await load(tx, caseId)
  if (!clock?.stoppedAt) return null
  const gap = {
    environmentId: tx.environmentId,
    clockId: clock.id,
    pausedAt: clock.stoppedAt,
    resumedAt: at,
    reason: 'ended',
  }
  const pause = await tx.prisma.slaPause.create({ data: gap })
  await tx.prisma.slaClock.update({ where: { id: clock.id }, data: { stoppedAt: null, outcome: null } })
  return columnsOf(tx, { ...clock, stoppedAt: null, pauses: [...clock.pauses, pause] }, stage, at)
}

export type Retarget = Omit<PolicyTarget, 'source'> & {
  source: PolicyTarget['source'] | 'manual'
  /** Only for a case that had no clock. */
  startedAt: Date
}

/** Gives the clock another target, counted from where it started; a new cycle, so that its crossings are written anew. */
export async function retargetClock(tx: Tx, caseId: string, next: Retarget, at: Date): Promise<SlaColumns> {
  const clock = await load(tx, caseId)
  const { target, startedAt, ...rest } = next
  const settings = { ...rest, ...target }
  if (clock) {
    await tx.prisma.slaClock.update({ where: { id: clock.id }, data: { ...settings, cycle: clock.cycle + 1 } })
    return columnsOf(tx, { ...clock, ...settings }, 0, at)
  }
  await tx.prisma.slaClock.create({
    data: { ...settings, environmentId: tx.environmentId, caseId, kind: 'resolution', startedAt },
  })
  return columnsOf(tx, { ...settings, startedAt, stoppedAt: null, pauses: [] }, 0, at)
}

/** Takes the deadline away. */
export async function clearClock(tx: Tx, caseId: string, at: Date): Promise<SlaColumns> {
  await tx.prisma.slaClock.deleteMany({ where: { caseId, kind: 'resolution' } })
  return clockColumns(null, [], 0, at)
}
