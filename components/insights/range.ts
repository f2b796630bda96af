import { type inferParserType, parseAsString } from 'nuqs/server'
import type { InsightsInput } from '@/lib/insights/schema'
import { isUuid } from '@/lib/kernel/ids'

/** Everything the page shows follows from its address. */
export const rangeParams = {
  from: parseAsString,
  to: parseAsString,
  zone: parseAsString,
  queue: parseAsString,
  template: parseAsString,
}
export type RangeParams = inferParserType<typeof rangeParams>

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** The day of an instant in a zone: 2026-11-21. */
export const dayIn = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at)

export function shiftDay(day: string, by: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + by)
  return at.toISOString().slice(0, 10)
}

/** A range that ends today goes on ending today in another zone, where it may be tomorrow already; any other stays. */
export function daysIn(
  zone: string,
  range: Pick<InsightsInput, 'from' | 'to' | 'zone'>,
  at: Date,
): { from: string; to: string } {
  const days = (Date.parse(dayIn(zone, at)) - Date.parse(dayIn(range.zone, at))) / 86_400_000
  const by = range.to === dayIn(range.zone, at) ? days : 0
  return { from: shiftDay(range.from, by), to: shiftDay(range.to, by) }
}

export function knownZone(zone: string | null, fallback: string): string {
  try {
    return zone && new Intl.DateTimeFormat('en', { timeZone: zone }) ? zone : fallback
  } catch {
    return fallback
  }
}

/** The last thirty days of the person's zone, unless the address says otherwise. */
export function rangeOf(params: RangeParams, ownZone: string, at: Date): InsightsInput {
  const zone = knownZone(params.zone, ownZone)
  const today = dayIn(zone, at)
  const to = isDay(params.to) ? params.to : today
  const from = isDay(params.from) && params.from <= to ? params.from : shiftDay(to, -29)
  return {
    from,
    to,
    zone,
    ...(params.queue && isUuid(params.queue) ? { queueId: params.queue } : {}),
    ...(params.template && isUuid(params.template) ? { templateId: params.template } : {}),
  }
}
