import { z } from 'zod'
import { caseTypes, priorities, riskTiers, stateColors, statusKinds } from '@/lib/cases/names'
import { keySchema as key, labelSchema as label, templateField } from '@/lib/fields/schema'

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
      riskTiers: z.array(z.enum(riskTiers)).default([]),
      amountField: key.optional(),
      amountAtLeast: z.number().optional(),
    })
    .optional(),
})
export type TemplateDecision = z.output<typeof templateDecision>

export const moduleTypes = [
  'info',
  'fields',
  'objects',
  'entities',
  'alerts',
  'comments',
  'checklist',
  'attachments',
  'timeline',
  'related_cases',
  'key_value',
  'markdown',
  'tags',
  'location',
  'transactions',
  'buttons',
] as const

export const layoutModule = z.strictObject({
  id: key,
  type: z.enum(moduleTypes),
  title: z.string().max(200).default(''),
  /** Columns of twelve. */
  span: z.number().int().min(1).max(12).default(12),
  /** `fields`: keys shown; `objects`: types shown; `markdown`: text. */
  fields: z.array(key).max(200).optional(),
  objectTypes: z.array(z.string().max(50)).max(30).optional(),
  text: z.string().max(20_000).optional(),
})
export type LayoutModule = z.output<typeof layoutModule>

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

/** Everything a case is made of: the document a template version keeps. Checked as a whole by lib/templates/rules.ts. */
export const templateDefinition = z.strictObject({
  formatVersion: z.literal(1).default(1),
  fields: z.array(templateField).max(220).default([]),
  statuses: z.array(templateStatus).min(1).max(50),
  checklist: z.array(checklistItem).max(100).default([]),
  decisions: z.array(templateDecision).max(50).default([]),
  layout: z
    .strictObject({
      tabs: z.array(z.strictObject({ key, title: label, modules: z.array(layoutModule).max(50) })).max(20),
    })
    .default({ tabs: [] }),
  sla: z
    .strictObject({
      matrix: z.array(slaTarget).max(100).default([]),
      /** A pause longer than this resumes by itself; null = no limit. */
      maximumPauseMinutes: z.number().int().min(1).nullable().default(null),
    })
    .default({ matrix: [], maximumPauseMinutes: null }),
  /** Key of the queue its cases enter; null = the default queue. */
  queue: key.nullable().default(null),
  tags: z.array(z.string().min(1).max(100)).max(50).default([]),
  /** Roles that see its cases; empty = everyone. A person always sees cases assigned to them. */
  roles: z.array(z.string()).max(10).default([]),
})
export type TemplateDefinition = z.output<typeof templateDefinition>
export type TemplateDefinitionInput = z.input<typeof templateDefinition>
