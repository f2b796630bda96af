import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addBusinessTime, businessCalendar, businessTimeBetween } from './calendar'
import { holidayCountries, starterHolidays } from './holidays'
import { type CalendarDefinition, calendarDefinition } from './schema'

/** Both hemispheres; the last two have half-hour offsets, one of them and the first two change at other hours. */
const zones = [
  'Europe/Lisbon',
  'America/New_York',
  'America/Santiago',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
]
/** Days near which these zones change their clocks in 2026, and a quiet one. */
const nearChanges = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-04',
  '2026-09-05',
  '2026-10-03',
  '2026-10-25',
  '2026-11-01',
  '2026-06-15',
]
const stepMs = 5 * 60_000
const dayMs = 86_400_000

const twoDigits = (value: number) => String(value).padStart(2, '0')
const timeOf = (quarter: number) => `${twoDigits(Math.floor(quarter / 4))}:${twoDigits((quarter % 4) * 15)}`
const span = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 40 }))
  .map(([from, length]) => ({ from: timeOf(from), to: timeOf(Math.min(96, from + length)) }))
const days = fc.array(fc.array(span, { maxLength: 1 }), { minLength: 7, maxLength: 7 })
const holiday = fc.record({ day: fc.integer({ min: -3, max: 6 }), half: fc.option(span) })

const scene = fc.record({
  timeZone: fc.constantFrom(...zones),
  near: fc.constantFrom(...nearChanges),
  offset: fc.integer({ min: -500, max: 500 }),
  weekly: days,
  holidays: fc.array(holiday, { maxLength: 2 }),
})

function calendarOf({
  timeZone,
  near,
  weekly,
  holidays,
}: {
  timeZone: string
  near: string
  weekly: CalendarDefinition['weekly']
  holidays: { day: number; half: { from: string; to: string } | null }[]
}) {
  const dates = new Map(
    holidays.map(({ day, half }) => [
      new Date(Date.parse(near) + day * dayMs).toISOString().slice(0, 10),
      half ? [half] : [],
    ]),
  )
  // something is always open, or nothing would ever come
  const week = weekly.some((spans) => spans.length > 0) ? weekly : weekly.map(() => [{ from: '09:00', to: '17:00' }])
  return calendarDefinition.parse({
    timeZone,
    weekly: week,
    holidays: [...dates].map(([date, spans]) => ({ date, name: 'Off', spans })),
  })
}

/** Whether the wall clock is inside a span, asked of the zone's own words for the instant: another way than ours. */
function openAt({ weekly, holidays }: CalendarDefinition, format: Intl.DateTimeFormat, at: number): boolean {
  const [date, time] = format.format(at).split(' ') as [string, string]
  const spans =
    holidays.find((holiday) => holiday.date === date)?.spans ?? weekly[(new Date(date).getUTCDay() + 6) % 7] ?? []
  return spans.some(({ from, to }) => from <= time.slice(0, 5) && time.slice(0, 5) < to)
}

const formatOf = (timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })

describe('business time', () => {
  it('is the time the wall clock is inside the spans, across every change of the clocks', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: 1, max: 150 }), (given, steps) => {
        const definition = calendarOf(given)
        const calendar = businessCalendar(definition)
        const format = formatOf(given.timeZone)
        const start = Date.parse(given.near) + given.offset * stepMs
        let at = start
        let counted = 0
        for (; counted < steps && at < start + 21 * dayMs; at += stepMs) if (openAt(definition, format, at)) counted++
        expect(businessTimeBetween(calendar, new Date(start), new Date(at))).toBe(counted * stepMs)
        if (counted === steps) expect(addBusinessTime(calendar, new Date(start), steps * stepMs).getTime()).toBe(at)
      }),
      { numRuns: 120 },
    )
  })

  it('adds and measures the same, and never goes back', () => {
    fc.assert(
      fc.property(
        scene,
        fc.integer({ min: 0, max: 5_000_000 }),
        fc.integer({ min: 0, max: 5_000_000 }),
        (given, one, other) => {
          const calendar = businessCalendar(calendarOf(given))
          const start = new Date(Date.parse(given.near) + given.offset * stepMs + 1234)
          const [less, more] = [Math.min(one, other) * 1000, Math.max(one, other) * 1000]
          const [early, late] = [addBusinessTime(calendar, start, less), addBusinessTime(calendar, start, more)]
          expect(early.getTime()).toBeLessThanOrEqual(late.getTime())
          expect(businessTimeBetween(calendar, start, late)).toBe(more)
          expect(businessTimeBetween(calendar, early, late)).toBe(more - less)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('to the second, over a weekend, a holiday and half a day', () => {
    const office = [
      { from: '09:00', to: '12:30' },
      { from: '13:30', to: '18:00' },
    ]
    const calendar = businessCalendar(
      calendarDefinition.parse({
        timeZone: 'Europe/Lisbon',
        weekly: [office, office, office, office, office, [], []],
        holidays: [
          { date: '2026-12-25', name: 'Christmas Day' },
          { date: '2026-12-24', name: 'Christmas Eve', spans: [{ from: '09:00', to: '12:00' }] },
        ],
      }),
    )
    const add = (start: string, minutes: number) =>
      addBusinessTime(calendar, new Date(start), minutes * 60_000).toISOString()
    expect(add('2026-12-23T17:59:30Z', 1)).toBe('2026-12-24T09:00:30.000Z')
    expect(add('2026-12-24T11:00:00Z', 61)).toBe('2026-12-28T09:01:00.000Z')
    expect(add('2026-12-21T12:30:00Z', 1)).toBe('2026-12-21T13:31:00.000Z')
    // summer time begins on Sunday 29 March: Monday's nine o'clock is an hour earlier in UTC
    expect(add('2026-03-27T18:00:00Z', 60)).toBe('2026-03-30T09:00:00.000Z')
  })

  it('refuses a week without open time, spans that overlap or end before they begin, and unknown zones', () => {
    const empty = Array.from({ length: 7 }, () => [])
    const week = (spans: unknown[]) => [spans, ...empty.slice(1)]
    const refused = (given: object) =>
      calendarDefinition.safeParse({ timeZone: 'UTC', weekly: empty, ...given }).error?.issues[0]
    expect(refused({})).toMatchObject({ params: { code: 'empty_calendar' } })
    expect(refused({ weekly: week([{ from: '10:00', to: '09:00' }]) })).toBeDefined()
    expect(
      refused({
        weekly: week([
          { from: '09:00', to: '11:00' },
          { from: '10:00', to: '12:00' },
        ]),
      }),
    ).toBeDefined()
    expect(refused({ timeZone: 'Europe/Atlantis', weekly: week([{ from: '09:00', to: '17:00' }]) })).toBeDefined()
  })
})

describe('holidays to begin with', () => {
  const dates = (country: string, year: number) => starterHolidays(country, year).map(({ date }) => date.slice(5))

  it('are those of the country and year', () => {
    expect(dates('PT', 2026)).toEqual([
      '01-01',
      '04-03',
      '04-25',
      '05-01',
      '06-04',
      '06-10',
      '08-15',
      '10-05',
      '11-01',
      '12-01',
      '12-08',
      '12-25',
    ])
    expect(dates('US', 2026)).toEqual([
      '01-01',
      '01-19',
      '02-16',
      '05-25',
      '06-19',
      '07-03',
      '09-07',
      '10-12',
      '11-11',
      '11-26',
      '12-25',
    ])
    expect(dates('GB', 2026)).toEqual(['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'])
    expect(dates('GB', 2027).slice(-2)).toEqual(['12-27', '12-28'])
  })

  it('fall on different days, and every list is a calendar’s', () => {
    const week = Array.from({ length: 7 }, () => [{ from: '09:00', to: '17:00' }])
    for (const country of holidayCountries)
      for (const year of [2026, 2027, 2038])
        expect(
          calendarDefinition.safeParse({ timeZone: 'UTC', weekly: week, holidays: starterHolidays(country, year) })
            .success,
          `${country} ${year}`,
        ).toBe(true)
    expect(starterHolidays('XX', 2026)).toEqual([])
  })
})
