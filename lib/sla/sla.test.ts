import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOwner } from '@/lib/testing/factories'
import { clockInstants, defaultSlaMatrix, nextCrossing, pausedMs, slaStatus } from './rules'

const second = 1000
const at = (ms: number) => new Date(Date.UTC(2026, 0, 1) + ms)
const seconds = fc.integer({ min: 0, max: 200_000 })

const clocks = fc.record({
  deadline: fc.option(seconds),
  warning: seconds,
  critical: seconds,
  paused: fc.option(seconds),
  stopped: fc.option(seconds),
  now: seconds,
})

describe('the status of a clock', () => {
  it('is the same in TypeScript and in SQL', async () => {
    await asOwner(async (owner) => {
      await fc.assert(
        fc.asyncProperty(fc.array(clocks, { minLength: 200, maxLength: 200 }), async (many) => {
          const cases = many.map(({ deadline, warning, critical, paused, stopped, now }) => {
            const mark = (value: number | null) => (value === null ? null : at(value * second))
            const due = mark(deadline)
            return {
              deadline: due,
              warningAt: due && new Date(due.getTime() - warning * second),
              criticalAt: due && new Date(due.getTime() - critical * second),
              pausedAt: mark(paused),
              stoppedAt: mark(stopped),
              now: at(now * second),
            }
          })
          const { rows } = await owner.query<{ status: string | null }>(
            `select sla_status(c."deadline", c."warningAt", c."criticalAt", c."pausedAt", c."stoppedAt", c."now") as status
             from jsonb_to_recordset($1::jsonb) c("deadline" timestamptz, "warningAt" timestamptz,
               "criticalAt" timestamptz, "pausedAt" timestamptz, "stoppedAt" timestamptz, "now" timestamptz)`,
            [JSON.stringify(cases)],
          )
          expect(rows.map(({ status }) => status)).toEqual(cases.map((clock) => slaStatus(clock, clock.now)))
        }),
        { numRuns: 20 },
      )
    })
  })

  it('turns at the very second', () => {
    const marks = clockInstants(at(0), { targetSeconds: 1000, warningSeconds: 500, criticalSeconds: 100 }, [], at(0))
    const clock = { ...marks, pausedAt: null, stoppedAt: null }
    const statusAt = (secondsIn: number) => slaStatus(clock, at(secondsIn * second))
    expect([499, 500, 899, 900, 999, 1000].map(statusAt)).toEqual([
      'on_track',
      'warning',
      'warning',
      'critical',
      'critical',
      'breached',
    ])
    const stoppedAt = (secondsIn: number) =>
      slaStatus({ ...clock, stoppedAt: at(secondsIn * second) }, at(5000 * second))
    expect([stoppedAt(999), stoppedAt(1000)]).toEqual(['met', 'missed'])
  })

  it('a pause moves every mark by just its length', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(seconds, seconds), { maxLength: 5 }), (spans) => {
        let from = 0
        const pauses = spans.map(([gap, length]) => {
          const pausedAt = at((from + gap) * second)
          from += gap + length
          const resumedAt = at(from * second)
          return { pausedAt, resumedAt }
        })
        const target = { targetSeconds: 5000, warningSeconds: 500, criticalSeconds: 50 }
        const moved = clockInstants(at(0), target, pauses, at(0))
        const plain = clockInstants(at(0), target, [], at(0))
        const length = pausedMs(pauses, at(0))
        expect(moved.deadline.getTime() - plain.deadline.getTime()).toBe(length)
        expect(moved.criticalAt.getTime() - plain.criticalAt.getTime()).toBe(length)
      }),
    )
  })

  it('a clock that stands has no next crossing; a running one has the first not yet recorded', () => {
    const marks = clockInstants(at(0), { targetSeconds: 1000, warningSeconds: 500, criticalSeconds: 100 }, [], at(0))
    const clock = { ...marks, pausedAt: null, stoppedAt: null }
    expect([0, 1, 2, 3].map((stage) => nextCrossing(clock, stage, null)?.getTime())).toEqual([
      at(500 * second).getTime(),
      at(900 * second).getTime(),
      at(1000 * second).getTime(),
      undefined,
    ])
    expect(nextCrossing({ ...clock, stoppedAt: at(1) }, 0, null)).toBeNull()
    expect(nextCrossing({ ...clock, pausedAt: at(0) }, 0, null)).toBeNull()
    expect(nextCrossing({ ...clock, pausedAt: at(0) }, 0, 60)).toEqual(at(60 * second))
  })
})

it('the default matrix is the one written down', () => {
  const days = (minutes: number) => minutes / 1440
  const rows = defaultSlaMatrix.map((row) => [
    row.type,
    row.priority,
    days(row.targetMinutes),
    days(row.warningMinutes),
    row.autoEscalate,
  ])
  const reviews = (type: string) => [
    [type, 'Critical', 5, 1, true],
    [type, 'High', 14, 3, true],
    [type, 'Medium', 30, 7, false],
    [type, 'Low', 45, 10, false],
  ]
  expect(rows).toEqual([
    ['Onboarding', 'Critical', 3, 1, true],
    ['Onboarding', 'High', 7, 2, true],
    ['Onboarding', 'Medium', 14, 3, false],
    ['Onboarding', 'Low', 21, 5, false],
    ...reviews('Review'),
    ...reviews('Perpetual'),
  ])
  expect(defaultSlaMatrix.every((row) => row.criticalMinutes === 24 * 60)).toBe(true)
})
