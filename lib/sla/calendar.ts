import { type CalendarDefinition, minuteOfDay } from './schema'

/** [from, to) in milliseconds since 1970. */
type Interval = readonly [number, number]

export interface BusinessCalendar {
  /** What is open on the day that many days after 1970-01-01, in the calendar's zone. */
  open(day: number): readonly Interval[]
  /** The day of that instant in the calendar's zone. */
  dayOf(instant: number): number
}

const dayMs = 86_400_000
/** No zone is further from UTC. */
const farthestMs = 15 * 3_600_000
const daysKept = 4000

const formats = new Map<string, Intl.DateTimeFormat>()

/** How far the zone's wall clock is ahead of UTC then, in milliseconds. */
export function zoneOffset(timeZone: string, instant: number): number {
  let format = formats.get(timeZone)
  if (!format) {
    const numeric = 'numeric' as const
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    })
    formats.set(timeZone, format)
  }
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const wall = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second)
  return wall - Math.floor(instant / 1000) * 1000
}

/** The second at which the offset changes between two instants that have different ones. */
function changeBetween(timeZone: string, from: number, to: number): number {
  const before = zoneOffset(timeZone, from)
  let [low, high] = [from, to]
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000
    if (zoneOffset(timeZone, middle) === before) low = middle
    else high = middle
  }
  return high
}

/** Where one offset holds, of the time around a day. */
function stretches(timeZone: string, day: number): { offset: number; from: number; to: number }[] {
  const from = day * dayMs - farthestMs
  const to = (day + 1) * dayMs + farthestMs
  const [before, after] = [zoneOffset(timeZone, from), zoneOffset(timeZone, to)]
  if (before === after) return [{ offset: before, from, to }]
  const change = changeBetween(timeZone, from, to)
  return [
    { offset: before, from, to: change },
    { offset: after, from: change, to },
  ]
}

/**
 * Time counts while the wall clock of the zone is inside a span: an hour that is skipped counts nothing, an hour that
 * comes twice counts twice.
 */
export function businessCalendar({ timeZone, weekly, holidays }: CalendarDefinition): BusinessCalendar {
  const special = new Map(holidays.map(({ date, spans }) => [Date.parse(`${date}T00:00:00Z`) / dayMs, spans]))
  const days = new Map<number, readonly Interval[]>()
  const work = (day: number): Interval[] => {
    const spans = special.get(day) ?? weekly[(((day + 3) % 7) + 7) % 7] ?? [] // 1970-01-01 was a Thursday
    if (spans.length === 0) return []
    const intervals = stretches(timeZone, day).flatMap(({ offset, from, to }) =>
      spans.map((span): Interval => {
        const at = (time: string) => day * dayMs + minuteOfDay(time) * 60_000 - offset
        return [Math.max(from, at(span.from)), Math.min(to, at(span.to))]
      }),
    )
    return intervals.filter(([from, to]) => from < to).sort((one, other) => one[0] - other[0])
  }
  return {
    open(day) {
      const known = days.get(day)
      if (known) return known
      if (days.size >= daysKept) days.clear()
      const intervals = work(day)
      days.set(day, intervals)
      return intervals
    },
    dayOf: (instant) => Math.floor((instant + zoneOffset(timeZone, instant)) / dayMs),
  }
}

/** A year of targets in a calendar of an hour a week ends within this many days. */
const mostDays = 70_000

/** The instant at which that many milliseconds of open time have passed since `start`. */
export function addBusinessTime(calendar: BusinessCalendar, start: Date, ms: number): Date {
  let left = ms
  const from = start.getTime()
  const first = calendar.dayOf(from) - 1 // a night shift of yesterday's zone offset may reach into today
  if (left <= 0) return new Date(from)
  for (let day = first; day < first + mostDays; day++)
    for (const [opens, closes] of calendar.open(day)) {
      const length = closes - Math.max(opens, from)
      if (length <= 0) continue
      if (left <= length) return new Date(Math.max(opens, from) + left)
      left -= length
    }
  throw new RangeError('This calendar has too little open time.')
}

/** Milliseconds of open time between two instants. */
export function businessTimeBetween(calendar: BusinessCalendar, start: Date, end: Date): number {
  const [from, to] = [start.getTime(), end.getTime()]
  let sum = 0
  if (to <= from) return 0
  const last = calendar.dayOf(to) + 1
  for (let day = calendar.dayOf(from) - 1; day <= last; day++)
    for (const [opens, closes] of calendar.open(day)) sum += Math.max(0, Math.min(closes, to) - Math.max(opens, from))
  return sum
}
