import { z } from 'zod'
import { keySchema, labelSchema } from '@/lib/fields/schema'
import { slaTarget } from '@/lib/templates/schema'
import { managersToldAt } from './names'

const id = z.uuid('must be an id.')
const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'A time of day is written like 09:30, the end of a day 24:00.')

export const minuteOfDay = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))

export const timeSpan = z
  .strictObject({ from: clock, to: clock })
  .refine(
    ({ from, to }) => minuteOfDay(from) < minuteOfDay(to),
    'A span ends after it begins. One over midnight is two.',
  )
export type TimeSpan = z.output<typeof timeSpan>

const spans = z.array(timeSpan).max(12).refine(apart, 'Spans of a day do not overlap.')

function apart(given: TimeSpan[]): boolean {
  const sorted = given.toSorted((one, other) => minuteOfDay(one.from) - minuteOfDay(other.from))
  return sorted.every((span, index) => {
    const before = sorted[index - 1]
    return !before || minuteOfDay(before.to) <= minuteOfDay(span.from)
  })
}

const knownZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

export const calendarDefinition = z
  .strictObject({
    timeZone: z.string().max(100).refine(knownZone, 'timeZone must be a name such as Europe/Lisbon.'),
    /** Monday first. */
    weekly: z.array(spans).length(7, 'weekly has seven days, Monday first.'),
    holidays: z
      .array(
        z.strictObject({
          date: z.iso.date('date must be a day such as 2026-12-25.'),
          name: labelSchema,
          /** What is open all the same: half a day. */
          spans: spans.default([]),
        }),
      )
      .max(1000)
      .default([])
      .transform((days) => days.toSorted((one, other) => one.date.localeCompare(other.date))),
  })
  .refine(({ weekly }) => weekly.some((day) => day.length > 0), {
    error: 'A calendar needs some open time in its week: with none no deadline would ever come.',
    path: ['weekly'],
    params: { code: 'empty_calendar' },
  })
  .refine(({ holidays }) => new Set(holidays.map(({ date }) => date)).size === holidays.length, {
    error: 'Two holidays have the same date.',
    path: ['holidays'],
  })
export type CalendarDefinition = z.output<typeof calendarDefinition>

export const createCalendarInput = z.strictObject({
  name: labelSchema,
  key: keySchema.optional(),
  definition: calendarDefinition,
})
export const updateCalendarInput = z.strictObject({
  calendarId: id,
  name: labelSchema.optional(),
  definition: calendarDefinition.optional(),
})
export const archiveCalendarInput = z.strictObject({ calendarId: id })

/** The clocks beside the resolution's: how long from the beginning of what they measure. */
export const otherClocks = ['first_touch', 'approval', 'client_response'] as const
export type OtherClock = (typeof otherClocks)[number]
export const clockLabels: Record<OtherClock, string> = {
  first_touch: 'First touch',
  approval: 'Approval',
  client_response: 'Client response',
}
const clockTarget = z.strictObject({
  targetMinutes: z.number().int().min(1).max(525_600),
  warningMinutes: z.number().int().min(0).max(525_600),
})
export const policyClocks = z.strictObject({
  first_touch: clockTarget.optional(),
  approval: clockTarget.optional(),
  client_response: clockTarget.optional(),
})
export type PolicyClocks = z.output<typeof policyClocks>

const settings = {
  name: labelSchema,
  templateIds: z.array(id).max(500),
  queueIds: z.array(id).max(500),
  matrix: z.array(slaTarget).max(100).refine(onePerCell, 'Two rows are for the same type, priority and risk tier.'),
  clocks: policyClocks,
  calendarId: id.nullable(),
  maximumPauseMinutes: z.number().int().min(1).max(525_600).nullable(),
  managersToldAt: z.enum(managersToldAt),
}

function onePerCell(rows: z.output<typeof slaTarget>[]): boolean {
  const cells = rows.map(({ type, priority, riskTier }) => `${type} ${priority} ${riskTier ?? ''}`)
  return new Set(cells).size === cells.length
}

export const createSlaPolicyInput = z.strictObject({
  ...settings,
  key: keySchema.optional(),
  templateIds: settings.templateIds.default([]),
  queueIds: settings.queueIds.default([]),
  clocks: settings.clocks.default({}),
  calendarId: settings.calendarId.default(null),
  maximumPauseMinutes: settings.maximumPauseMinutes.default(null),
  managersToldAt: settings.managersToldAt.default('breached'),
})
export const updateSlaPolicyInput = z
  .strictObject(settings)
  .partial()
  .extend({
    slaPolicyId: id,
    /** true: for every case no other policy is for. */
    isDefault: z.boolean().optional(),
    /** Counts the clocks of open cases anew by it, in the background; otherwise they stay as they are. */
    applyToOpenCases: z.boolean().default(false),
  })
export const archiveSlaPolicyInput = z.strictObject({ slaPolicyId: id })

export interface CalendarView {
  id: string
  key: string
  name: string
  version: number
  definition: CalendarDefinition
  createdAt: string
}

export interface SlaPolicyView extends z.output<z.ZodObject<typeof settings>> {
  id: string
  key: string
  version: number
  isDefault: boolean
  createdAt: string
}

export interface OtherClockView {
  kind: OtherClock
  startedAt: string
  deadline: string
  warningAt: string | null
  stoppedAt: string | null
}
