import { z } from 'zod'
import { condition } from '@/lib/conditions/schema'
import { keySchema, labelSchema } from '@/lib/fields/schema'
import { assignmentMethods, assignmentSorts, sourceKinds } from './names'

const id = z.uuid('must be an id.')
export const skill = z.string().trim().toLowerCase().min(1).max(60)
export const capacity = z.number().int().min(1).max(10_000)

export const skillRule = z.strictObject({ when: condition, skill })
export type SkillRule = z.output<typeof skillRule>

const settings = {
  name: labelSchema,
  enabled: z.boolean(),
  method: z.enum(assignmentMethods),
  sourceKind: z.enum(sourceKinds),
  sourceIds: z.array(id).min(1, 'Choose one template or queue, or more.').max(200),
  sortBy: z.enum(assignmentSorts),
  /** Both empty = every reviewer. */
  teamIds: z.array(id).max(100),
  userIds: z.array(id).max(500),
  capacity: capacity.nullable(),
  /** What a case weighs: Critical, High, Medium, Low. */
  weights: z.array(z.number().int().min(1).max(100)).length(4),
  skillRules: z.array(skillRule).max(50),
}

export const createAssignmentPolicyInput = z.strictObject({
  ...settings,
  key: keySchema.optional(),
  enabled: settings.enabled.default(true),
  sortBy: settings.sortBy.default('deadline'),
  teamIds: settings.teamIds.default([]),
  userIds: settings.userIds.default([]),
  capacity: settings.capacity.default(null),
  weights: settings.weights.default([1, 1, 1, 1]),
  skillRules: settings.skillRules.default([]),
})
export const updateAssignmentPolicyInput = z.strictObject(settings).partial().extend({ policyId: id })
export const archiveAssignmentPolicyInput = z.strictObject({ policyId: id })
export const reorderAssignmentPoliciesInput = z.strictObject({ policyIds: z.array(id).min(1).max(200) })
/** How much a person carries and what they can do; null = as much as the policy says. */
export const setMemberLoadInput = z.strictObject({
  userId: id,
  capacity: capacity.nullable().optional(),
  skills: z.array(skill).max(50).optional(),
})

export interface AssignmentPolicyView extends z.output<z.ZodObject<typeof settings>> {
  id: string
  key: string
  createdAt: string
}
