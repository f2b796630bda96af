import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { type ClockState, clockColumns } from './clock-columns'
import type { ClockTarget } from './rules'

export type SlaColumns = ReturnType<typeof clockColumns>
export type ClockSource = 'template' | 'queue' | 'manual'

const load = (tx: Tx, caseId: string) =>
  tx.prisma.slaClock.findUnique({
    where: { caseId_kind: { caseId, kind: 'resolution' } },
    include: { pauses: { orderBy: { pausedAt: 'asc' } } },
  })
type Clock = NonNullable<Awaited<ReturnType<typeof load>>>

/** The case's resolution clock with its pauses, or null where none runs. */
export const findClock = load

const columnsOf = (clock: Clock, stage: number, at: Date) => clockColumns(clock, clock.pauses, stage, at)

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
  return clockColumns(clock, pauses, stage, at)
}

/** Counts on with the time that was left. Null when it was not paused. */
export async function resumeClock(tx: Tx, caseId: string, stage: number, at: Date): Promise<SlaColumns | null> {
  const clock = await load(tx, caseId)
  const open = clock?.pauses.find((pause) => !pause.resumedAt)
  if (!clock || !open) return null
  await tx.prisma.slaPause.update({ where: { id: open.id }, data: { resumedAt: at } })
  open.resumedAt = at
  return columnsOf(clock, stage, at)
}

/** Ends the clock: met before the deadline, missed at or after it. Null when none runs. */
export async function stopClock(tx: Tx, caseId: string, stage: number, at: Date): Promise<SlaColumns | null> {
  await resumeClock(tx, caseId, stage, at)
  const clock = await load(tx, caseId)
  if (!clock || clock.stoppedAt) return null
  const { slaDeadline } = columnsOf(clock, stage, at)
  const outcome = slaDeadline && at < slaDeadline ? 'met' : 'missed'
  await tx.prisma.slaClock.update({ where: { id: clock.id }, data: { stoppedAt: at, outcome } })
  return columnsOf({ ...clock, stoppedAt: at }, stage, at)
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
  return columnsOf({ ...clock, stoppedAt: null, pauses: [...clock.pauses, pause] }, stage, at)
}

interface Retarget {
  source: ClockSource
  target: ClockTarget
  /** Only for a case that had no clock. */
  startedAt: Date
  maximumPauseSeconds: number | null
  autoEscalate: boolean
}

/** Gives the clock another target, counted from where it started; a new cycle, so that its crossings are written anew. */
export async function retargetClock(tx: Tx, caseId: string, next: Retarget, at: Date): Promise<SlaColumns> {
  const clock = await load(tx, caseId)
  const settings = {
    ...next.target,
    source: next.source,
    maximumPauseSeconds: next.maximumPauseSeconds,
    autoEscalate: next.autoEscalate,
  }
  const state: ClockState = {
    ...next.target,
    startedAt: next.startedAt,
    stoppedAt: null,
    maximumPauseSeconds: next.maximumPauseSeconds,
  }
  if (clock) {
    await tx.prisma.slaClock.update({ where: { id: clock.id }, data: { ...settings, cycle: clock.cycle + 1 } })
    return clockColumns({ ...state, startedAt: clock.startedAt, stoppedAt: clock.stoppedAt }, clock.pauses, 0, at)
  }
  await tx.prisma.slaClock.create({
    data: { ...settings, environmentId: tx.environmentId, caseId, kind: 'resolution', startedAt: next.startedAt },
  })
  return clockColumns(state, [], 0, at)
}

/** Takes the deadline away. */
export async function clearClock(tx: Tx, caseId: string, at: Date): Promise<SlaColumns> {
  await tx.prisma.slaClock.deleteMany({ where: { caseId, kind: 'resolution' } })
  return clockColumns(null, [], 0, at)
}
