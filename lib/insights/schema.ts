import { z } from 'zod'
import type { RiskTier } from '@/lib/cases/names'
import type { Urgency } from './names'

const id = z.uuid('must be an id.')
const day = z.iso.date('must be a day such as 2026-11-21.')

const zone = z
  .string()
  .max(64)
  .refine((name) => isZone(name), 'must be a time zone such as Europe/Lisbon.')

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** Whole days of a zone, both ends in it. */
export const insightsInput = z
  .strictObject({ from: day, to: day, zone, queueId: id.optional(), templateId: id.optional() })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'to is not before from.' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= 370 * 86_400_000, {
    path: ['from'],
    message: 'At most a year at once.',
  })
export type InsightsInput = z.output<typeof insightsInput>

export interface DayFlow {
  /** 2026-11-21, of the zone asked for. */
  day: string
  /** When it begins and ends, so that a link is exact across a change of clocks. */
  begins: string
  ends: string
  created: number
  closed: number
}

/** Seconds; null where no case has any. */
export interface Quantiles {
  p50: number | null
  p75: number | null
  p95: number | null
  cases: number
}

export interface Insights {
  /** The range as instants. */
  begins: string
  ends: string
  days: DayFlow[]
  /** Open cases now: band is an index of `ageBands`. */
  backlog: { band: number; risk: RiskTier | null; urgency: Urgency; count: number }[]
  /** Of cases closed in the range. */
  resolution: Quantiles
  firstTouch: Quantiles
  handling: Quantiles
  closed: number
  /** Closed ones that had a deadline, and those that missed it. */
  withDeadline: number
  missed: number
  /** Closed ones that were proposed for a second pair of eyes, and those it turned down once or more. */
  proposed: number
  overturned: number
  people: { id: string; name: string; open: number; closed: number }[]
  queues: { id: string; key: string; name: string; open: number; created: number; closed: number }[]
  /** Times are of this many closed cases, the latest ones, where there were more. */
  sampled: number | null
}

/** Times are reckoned over this many cases at most. */
export const sampleMost = 20_000
