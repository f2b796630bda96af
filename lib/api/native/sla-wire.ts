import { z } from 'zod'
import { caseTypes, priorities, riskTiers } from '@/lib/cases/names'
import { toToken } from '@/lib/kernel/ids'
import { keySchema, labelSchema } from '@/lib/kernel/key'
import { managersToldAt } from '@/lib/sla/names'
import type { CalendarView, calendarDefinition, SlaPolicyView } from '@/lib/sla/schema'
import { instant } from './case-json'
import { token } from './words'

const minutes = z.number().int().min(0).max(525_600)
const clock = z.strictObject({ target_minutes: minutes.min(1), warning_minutes: minutes })
const matrix = z
  .array(
    z.strictObject({
      type: z.enum(caseTypes),
      priority: z.enum(priorities),
      risk_tier: z.enum(riskTiers).optional(),
      target_minutes: minutes.min(1),
      warning_minutes: minutes,
      critical_minutes: minutes.default(1440),
      auto_escalate: z.boolean().default(false),
    }),
  )
  .max(100)
const members = {
  template_ids: z.array(token('template')).max(500).optional(),
  queue_ids: z.array(token('queue')).max(500).optional(),
  clocks: z
    .strictObject({ first_touch: clock.optional(), approval: clock.optional(), client_response: clock.optional() })
    .optional(),
  calendar_id: token('calendar').nullable().optional(),
  maximum_pause_minutes: minutes.min(1).nullable().optional(),
  managers_told_at: z.enum(managersToldAt).optional(),
}
export const slaPolicyBody = z.strictObject({ name: labelSchema, key: keySchema.optional(), matrix, ...members })
export const slaPolicyPatch = z.strictObject({
  name: labelSchema.optional(),
  matrix: matrix.optional(),
  ...members,
  is_default: z.boolean().optional(),
  apply_to_open_cases: z.boolean().optional(),
})

type Clock = z.output<typeof clock>
const clockInput = (given: Clock | undefined) =>
  given && { targetMinutes: given.target_minutes, warningMinutes: given.warning_minutes }

const matrixInput = (rows: z.output<typeof matrix>) =>
  rows.map(({ type, priority, risk_tier, target_minutes, warning_minutes, critical_minutes, auto_escalate }) => ({
    type,
    priority,
    riskTier: risk_tier,
    targetMinutes: target_minutes,
    warningMinutes: warning_minutes,
    criticalMinutes: critical_minutes,
    autoEscalate: auto_escalate,
  }))

/** Members of both bodies, as the commands take them. */
export const slaPolicyInput = (body: Partial<z.output<typeof slaPolicyPatch>>) => ({
  matrix: body.matrix && matrixInput(body.matrix),
  templateIds: body.template_ids,
  queueIds: body.queue_ids,
  clocks: body.clocks && {
    first_touch: clockInput(body.clocks.first_touch),
    approval: clockInput(body.clocks.approval),
    client_response: clockInput(body.clocks.client_response),
  },
  calendarId: body.calendar_id,
  maximumPauseMinutes: body.maximum_pause_minutes,
  managersToldAt: body.managers_told_at,
})

export const slaPolicyJson = (view: SlaPolicyView) => ({
  token: toToken('slaPolicy', view.id),
  key: view.key,
  name: view.name,
  version: view.version,
  is_default: view.isDefault,
  template_ids: view.templateIds.map((id) => toToken('template', id)),
  queue_ids: view.queueIds.map((id) => toToken('queue', id)),
  matrix: view.matrix.map((row) => ({
    type: row.type,
    priority: row.priority,
    risk_tier: row.riskTier ?? null,
    target_minutes: row.targetMinutes,
    warning_minutes: row.warningMinutes,
    critical_minutes: row.criticalMinutes,
    auto_escalate: row.autoEscalate,
  })),
  clocks: Object.fromEntries(
    Object.entries(view.clocks).map(([kind, target]) => [
      kind,
      { target_minutes: target.targetMinutes, warning_minutes: target.warningMinutes },
    ]),
  ),
  calendar_id: view.calendarId && toToken('calendar', view.calendarId),
  maximum_pause_minutes: view.maximumPauseMinutes,
  managers_told_at: view.managersToldAt,
  created_at: instant(view.createdAt),
})

const definition = z.strictObject({
  time_zone: z.string().max(100),
  weekly: z.array(z.array(z.strictObject({ from: z.string().max(5), to: z.string().max(5) })).max(12)).max(7),
  holidays: z
    .array(
      z.strictObject({
        date: z.string().max(10),
        name: labelSchema,
        spans: z
          .array(z.strictObject({ from: z.string().max(5), to: z.string().max(5) }))
          .max(12)
          .optional(),
      }),
    )
    .max(1000)
    .optional(),
})
export const calendarBody = z.strictObject({ name: labelSchema, key: keySchema.optional(), ...definition.shape })
export const calendarPatch = z.strictObject({ name: labelSchema, ...definition.shape }).partial()

/** The definition of a body that says all of it; a patch takes what it does not say from `before`. */
export const calendarInput = (
  body: z.output<typeof calendarPatch>,
  before?: CalendarView,
): z.input<typeof calendarDefinition> => ({
  timeZone: body.time_zone ?? before?.definition.timeZone ?? '',
  weekly: body.weekly ?? before?.definition.weekly ?? [],
  holidays: body.holidays ?? before?.definition.holidays,
})

export const calendarJson = (view: CalendarView) => ({
  token: toToken('calendar', view.id),
  key: view.key,
  name: view.name,
  version: view.version,
  time_zone: view.definition.timeZone,
  weekly: view.definition.weekly,
  holidays: view.definition.holidays,
  created_at: instant(view.createdAt),
})
