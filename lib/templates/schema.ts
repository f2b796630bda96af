import { z } from 'zod'
import { caseTypes, priorities, riskTiers, stateColors, statusKinds } from '@/lib/cases/names'
import { keySchema as key, labelSchema as label, templateField } from '@/lib/fields/schema'
import { templateLayout } from './layout-schema'
import { fieldRule } from './rule-schema'

const reasonCode = z.strictObject({ key, label })

export const templateStatus = z.strictObject({
  key,
  name: label,
  color: z.enum(stateColors).default('slate'),
  /** `waiting` pauses the clock; `end` closes the case. */
  kind: z.enum(statusKinds),
  /** Keys of the statuses that may follow. */
  next: z.array(key).max(50).default([]),
  requireComment: z.boolean().default(false),
  reasonCodes: z
    .strictObject({ options: z.array(reasonCode).min(1).max(100), multiple: z.boolean(), required: z.boolean() })
    .optional(),
})
export type TemplateStatus = z.output<typeof templateStatus>

export const checklistItem = z.strictObject({
  key,
  label,
  help: z.string().max(1000).default(''),
  /** Status keys that cannot be entered while the item is open. */
  requiredFor: z.array(key).max(50).default([]),
})
export type ChecklistItem = z.output<typeof checklistItem>

export const templateDecision = z.strictObject({
  key,
  name: label,
  /** The end status it leads to. */
  status: key,
  tone: z.enum(['approve', 'decline', 'neutral']).default('neutral'),
  reasonCodes: z.array(reasonCode).max(100).default([]),
  narrativeMinLength: z.number().int().min(0).max(5000).default(0),
  /** Another person must agree: always, from these risk tiers, or from this amount. */
  fourEyes: z
    .strictObject({
      always: z.boolean().default(false),
      riskTiers: z.array(z.enum(riskTiers)).max(3).default([]),
      amountField: key.optional(),
      amountAtLeast: z.number().optional(),
    })
    .optional(),
})
export type TemplateDecision = z.output<typeof templateDecision>

export const slaTarget = z.strictObject({
  type: z.enum(caseTypes),
  priority: z.enum(priorities),
  riskTier: z.enum(riskTiers).optional(),
  targetMinutes: z.number().int().min(1).max(525_600),
  warningMinutes: z.number().int().min(0).max(525_600),
  criticalMinutes: z.number().int().min(0).max(525_600).default(1440),
  autoEscalate: z.boolean().default(false),
})
export type SlaTarget = z.output<typeof slaTarget>

export const templateNaming = z.strictObject({
  /** Stands before a case's number where a system wants a name by template: KYB-142. */
  key: z
    .string()
    .regex(/^[A-Z][A-Z0-9]{0,9}$/, 'A naming key is one to ten capital letters and digits, letter first.')
    .nullable()
    .default(null),
  /** Title of a case that was given none, with {{fields.key}}; empty = its first subject's, or the template's name. */
  title: z.string().max(300).default(''),
})

/** Everything a case is made of: the document a template version keeps. Checked as a whole by lib/templates/rules.ts. */
export const templateDefinition = z.strictObject({
  formatVersion: z.literal(1).default(1),
  fields: z.array(templateField).max(220).default([]),
  statuses: z.array(templateStatus).min(1).max(50),
  checklist: z.array(checklistItem).max(100).default([]),
  decisions: z.array(templateDecision).max(50).default([]),
  rules: z.array(fieldRule).max(300).default([]),
  /** Since when required fields must be filled: from the first day on, or only for the case to end. */
  requireFieldsFrom: z.enum(['start', 'end']).default('end'),
  layout: templateLayout.default({ tabs: [] }),
  sla: z
    .strictObject({
      matrix: z.array(slaTarget).max(100).default([]),
      /** A pause longer than this resumes by itself; null = no limit. */
      maximumPauseMinutes: z.number().int().min(1).nullable().default(null),
    })
    .default({ matrix: [], maximumPauseMinutes: null }),
  /** Key of the queue its cases enter; null = the default queue. */
  queue: key.nullable().default(null),
  /** Key of the policy that assigns its cases, before any other; null = the first that is for its template or queue. */
  assignment: key.nullable().default(null),
  naming: templateNaming.default({ key: null, title: '' }),
  /** Takes every field of the environment beside its own, and every status of the environment's list, as Amazon's templates do. */
  takesCatalogue: z.boolean().default(false),
  /** `key=value` or one word; a case given the same key with another value keeps its own. */
  tags: z.array(z.string().min(1).max(400)).max(50).default([]),
  /** Roles that see its cases; empty = everyone. A person always sees cases assigned to them. */
  roles: z.array(z.string().min(1).max(50)).max(10).default([]),
})
export type TemplateDefinition = z.output<typeof templateDefinition>
export type TemplateDefinitionInput = z.input<typeof templateDefinition>
