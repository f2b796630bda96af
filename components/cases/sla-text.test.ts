import { describe, expect, test } from 'vitest'
import { slaShown } from './sla-text'

const deadline = '2026-11-21T12:00:00Z'

describe('slaShown', () => {
  test('a running clock shows what is left, each minute', () => {
    expect(slaShown({ status: 'on_track', deadline }, 11_520_000)).toEqual({
      status: 'on_track',
      text: '3h 12m',
      spoken: 'SLA on track, 3h 12m left',
    })
  })

  test('under five minutes it counts seconds in a fixed shape', () => {
    expect(slaShown({ status: 'critical', deadline }, 300_000)).toMatchObject({ text: '5m' })
    expect(slaShown({ status: 'critical', deadline }, 299_000)).toMatchObject({
      text: '4:59',
    })
    expect(slaShown({ status: 'critical', deadline }, 7_000).text).toBe('0:07')
  })

  test('at the deadline, to the millisecond, it is breached whatever the server said last', () => {
    expect(slaShown({ status: 'critical', deadline }, 1).status).toBe('critical')
    expect(slaShown({ status: 'critical', deadline }, 0)).toMatchObject({
      status: 'breached',
      text: 'Overdue 0s',
    })
    expect(slaShown({ status: 'breached', deadline }, -720_000)).toMatchObject({
      text: 'Overdue 12m',
    })
  })

  test('more than a day late is said in days, to a screen reader in full', () => {
    expect(slaShown({ status: 'breached', deadline }, -86_399_000).text).toBe('Overdue 23h 59m')
    expect(slaShown({ status: 'breached', deadline }, -144_000_000)).toMatchObject({
      text: 'Overdue 1d',
      spoken: 'SLA breached, overdue by 1d 16h',
    })
  })

  test('a breach the server knows of stays one though this clock is a little behind', () => {
    expect(slaShown({ status: 'breached', deadline }, 2_000).text).toBe('Overdue 0s')
  })

  test('a paused clock is frozen whatever the time', () => {
    const paused = { status: 'paused', deadline, remainingMs: 3_600_000 } as const
    expect(slaShown(paused, 0)).toEqual(slaShown(paused, -86_400_000))
    expect(slaShown(paused, 0)).toMatchObject({ text: '1h left' })
    expect(slaShown({ status: 'paused' }, 0).text).toBe('Paused')
  })

  test('a stopped clock says its outcome', () => {
    expect(slaShown({ status: 'met', deadline }, -1)).toMatchObject({ text: 'Met' })
    expect(slaShown({ status: 'missed' }, 0)).toMatchObject({ text: 'Missed', spoken: 'SLA missed' })
  })
})
