const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** "12s", "4m", "3h 12m", "2d 5h": the two largest units, milliseconds in. Cut down, never rounded up. */
export function durationText(milliseconds: number): string {
  const span = Math.abs(milliseconds)
  if (span < minute) return `${Math.floor(span / 1000)}s`
  if (span < hour) return `${Math.floor(span / minute)}m`
  if (span < day) return pair(Math.floor(span / hour), 'h', Math.floor((span % hour) / minute), 'm')
  return pair(Math.floor(span / day), 'd', Math.floor((span % day) / hour), 'h')
}

/** Cut towards zero to whole minutes, or to whole seconds within `secondsWithinMs` of the moment. */
export function stepped(milliseconds: number, secondsWithinMs: number): number {
  const step = Math.abs(milliseconds) < secondsWithinMs ? 1000 : minute
  return Math.trunc(milliseconds / step) * step + 0 // + 0: no minus zero
}

/** "just now", "2m ago", "in 3h 12m"; null beyond 30 days, where a date says more. Negative is past. */
export function relativeText(distance: number): string | null {
  if (Math.abs(distance) >= 30 * day) return null
  if (Math.abs(distance) < minute) return 'just now'
  if (distance > 0) return `in ${durationText(distance)}`
  return `${agoText(-distance)} ago`
}

/** "21 Nov 2026, 03:59 UTC" in the person's zone, the zone named. */
export function absoluteText(at: number, timeZone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(at)
}

/** "21 Nov", with the year where it is not this one. */
export function dateText(at: number, now: number, timeZone: string, locale: string): string {
  const yearOf = (time: number) => new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(time)
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    month: 'short',
    day: 'numeric',
    year: yearOf(at) === yearOf(now) ? undefined : 'numeric',
  }).format(at)
}

// How long ago something was needs one unit only; how long there is left needs two.
function agoText(span: number): string {
  if (span < hour) return `${Math.floor(span / minute)}m`
  if (span < day) return `${Math.floor(span / hour)}h`
  return `${Math.floor(span / day)}d`
}

function pair(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large}${largeUnit}` : `${large}${largeUnit} ${small}${smallUnit}`
}
