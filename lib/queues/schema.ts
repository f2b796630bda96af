import { z } from 'zod'
import { stateColors } from '@/lib/cases/names'
import { condition } from '@/lib/conditions/schema'
import { keySchema, labelSchema } from '@/lib/fields/schema'
import { slaTarget } from '@/lib/templates/schema'
import { queueOrders } from './names'

const id = z.uuid('must be an id.')

export const admissionRule = z.strictObject({
  name: labelSchema,
  when: condition,
})
export type AdmissionRule = z.output<typeof admissionRule>
export const admissionRules = z.array(admissionRule).max(50)

/** One target for every case of the queue, whatever its priority. */
export const queueTarget = slaTarget
  .omit({ type: true, priority: true, riskTier: true })
  .extend({ calendarId: id.nullable().default(null) })
export type QueueTarget = z.output<typeof queueTarget>

const settings = {
  name: labelSchema,
  color: z.enum(stateColors),
  defaultOrder: z.enum(queueOrders),
  admissionRules,
  /** Teams that work it; none = every reviewer. */
  teamIds: z.array(id).max(100),
  sla: queueTarget.nullable(),
  capacity: z.number().int().min(1).max(1_000_000).nullable(),
}

export const createQueueInput = z.strictObject({
  ...settings,
  /** Made of the name where absent. */
  key: keySchema.optional(),
  color: settings.color.default('slate'),
  defaultOrder: settings.defaultOrder.default('deadline'),
  admissionRules: admissionRules.default([]),
  teamIds: settings.teamIds.default([]),
  sla: settings.sla.default(null),
  capacity: settings.capacity.default(null),
})
export const updateQueueInput = z
  .strictObject(settings)
  .partial()
  .extend({
    queueId: id,
    /** true makes it the one that cases enter when nothing else is said. */
    isDefault: z.literal(true).optional(),
  })
export const archiveQueueInput = z.strictObject({ queueId: id })
/** All live queues in the order their rules are asked. */
export const reorderQueuesInput = z.strictObject({ queueIds: z.array(id).min(1).max(500) })

export interface QueueSettings {
  id: string
  key: string
  name: string
  color: (typeof stateColors)[number]
  isDefault: boolean
  defaultOrder: (typeof queueOrders)[number]
  admissionRules: AdmissionRule[]
  teamIds: string[]
  sla: QueueTarget | null
  capacity: number | null
  createdAt: string
}
