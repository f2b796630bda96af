import type { Random } from '../random'

const hour = 3_600_000
const day = 24 * hour
const offsets = new Map<string, number>()

/** Milliseconds a zone is ahead of UTC today. That an autumn ago it was an hour more does not matter to a demo. */
function offsetOf(zone: string): number {
  const known = offsets.get(zone)
  if (known !== undefined) return known
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    new Date(),
  )
  const text = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(text) ?? []
  const offset = hours ? (sign === '-' ? -1 : 1) * (Number(hours) * hour + Number(minutes) * 60_000) : 0
  offsets.set(zone, offset)
  return offset
}

interface Span {
  from: number
  to: number
  weekend: boolean
}

/** The same instant where it falls into the hours, else a moment soon after they begin again. */
function within(random: Random, zone: string, at: Date, span: Span): Date {
  const offset = offsetOf(zone)
  const local = at.getTime() + offset
  const open = (time: number) => {
    const weekday = new Date(time).getUTCDay()
    return span.weekend || (weekday !== 0 && weekday !== 6)
  }
  const sinceMidnight = local % day
  if (open(local) && sinceMidnight >= span.from * hour && sinceMidnight < span.to * hour) return at
  let midnight = local - sinceMidnight
  if (sinceMidnight >= span.to * hour || !open(local)) midnight += day
  while (!open(midnight)) midnight += day
  return new Date(midnight + span.from * hour + random.int(0, 100 * 60_000) - offset)
}

export const officeHours = (random: Random, zone: string, at: Date): Date =>
  within(random, zone, at, { from: 8.5, to: 18, weekend: false })

/** When customers do things: any day, but not in the middle of the night. */
export const wakingHours = (random: Random, zone: string, at: Date): Date =>
  within(random, zone, at, { from: 7, to: 23, weekend: true })
