import { z } from 'zod'
import { stateColors } from '@/lib/cases/names'
import { toToken } from '@/lib/kernel/ids'
import { keySchema, labelSchema } from '@/lib/kernel/key'
import { queueOrders } from '@/lib/queues/names'
import { admissionRules, type QueueSettings } from '@/lib/queues/schema'
import type { QueueView } from '@/lib/queues/view'
import { instant } from './case-json'
import { token } from './words'

const minutes = z.number().int().min(0).max(525_600)
const members = {
  color: z.enum(stateColors).optional(),
  order: z.enum(queueOrders).optional(),
  admission_rules: admissionRules.optional(),
  team_ids: z.array(token('team')).max(100).optional(),
  sla: z
    .strictObject({
      target_minutes: minutes.min(1),
      warning_minutes: minutes,
      critical_minutes: minutes.optional(),
      auto_escalate: z.boolean().optional(),
      calendar_id: token('calendar').nullable().optional(),
    })
    .nullable()
    .optional(),
  capacity: z.number().int().min(1).max(1_000_000).nullable().optional(),
}
export const queueBody = z.strictObject({ name: labelSchema, key: keySchema.optional(), ...members })
export const queuePatch = z.strictObject({
  name: labelSchema.optional(),
  is_default: z.literal(true).optional(),
  ...members,
})

/** Members of both bodies, as the commands take them. */
export function queueInput({
  order,
  admission_rules,
  team_ids,
  sla,
  color,
  capacity,
}: Partial<z.output<typeof queuePatch>>) {
  return {
    color,
    capacity,
    defaultOrder: order,
    admissionRules: admission_rules,
    teamIds: team_ids,
    sla: sla && {
      targetMinutes: sla.target_minutes,
      warningMinutes: sla.warning_minutes,
      criticalMinutes: sla.critical_minutes,
      autoEscalate: sla.auto_escalate,
      calendarId: sla.calendar_id,
    },
  }
}

/** Counts stop at 1,000. */
export const queueJson = (queue: QueueSettings, counts: QueueView | undefined) => ({
  token: toToken('queue', queue.id),
  key: queue.key,
  name: queue.name,
  color: queue.color,
  order: queue.defaultOrder,
  is_default: queue.isDefault,
  admission_rules: queue.admissionRules,
  team_ids: queue.teamIds.map((id) => toToken('team', id)),
  sla: queue.sla && {
    target_minutes: queue.sla.targetMinutes,
    warning_minutes: queue.sla.warningMinutes,
    critical_minutes: queue.sla.criticalMinutes,
    auto_escalate: queue.sla.autoEscalate,
    calendar_id: queue.sla.calendarId && toToken('calendar', queue.sla.calendarId),
  },
  capacity: queue.capacity,
  open_count: counts?.open ?? 0,
  waiting_count: counts?.unassigned ?? 0,
  breached_count: counts?.breached ?? 0,
  created_at: instant(queue.createdAt),
})
