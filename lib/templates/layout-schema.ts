import { z } from 'zod'
import { condition } from '@/lib/conditions/schema'
import { keySchema as key, labelSchema as label } from '@/lib/fields/schema'
import { hyphenedKeySchema } from '@/lib/kernel/key'

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
export type ModuleType = (typeof moduleTypes)[number]

/** What the Info module can show of a case. */
export const infoAttributes = [
  'status',
  'priority',
  'type',
  'entity_category',
  'risk',
  'queue',
  'assignee',
  'team',
  'deadline',
  'external_reference',
  'creator',
  'created_at',
  'updated_at',
] as const

const moduleButton = z.strictObject({
  key,
  label,
  tone: z.enum(['neutral', 'primary', 'critical']).default('neutral'),
  /** Key of the workflow it starts. */
  workflow: hyphenedKeySchema,
})
const preset = z.strictObject({ name: label, text: z.string().min(1).max(5000) })

export const layoutModule = z.strictObject({
  id: key,
  type: z.enum(moduleTypes),
  title: z.string().max(200).default(''),
  /** Columns of twelve. */
  span: z.number().int().min(1).max(12).default(12),
  /** Shown only while this holds of the case; null = always. */
  visible: condition.nullable().default(null),
  /** `fields`: keys shown, all where left out. */
  fields: z.array(key).max(200).optional(),
  /** `fields`, `info`, `key_value`: leaves out what has no value. */
  hideEmpty: z.boolean().optional(),
  /** `info`: what is shown, in this order. */
  attributes: z.array(z.enum(infoAttributes)).max(infoAttributes.length).optional(),
  /** `objects`, `location`: types shown, all where left out. */
  objectTypes: z.array(z.string().max(50)).max(30).optional(),
  /** `key_value`: keys of the metadata, all where left out; or a field that holds JSON. */
  keys: z.array(z.string().min(1).max(200)).max(50).optional(),
  source: key.optional(),
  /** `markdown`: text with {{fields.key}}. */
  text: z.string().max(20_000).optional(),
  /** `comments`: texts to begin with. */
  presets: z.array(preset).max(50).optional(),
  /** `buttons`: what each starts. */
  buttons: z.array(moduleButton).max(20).optional(),
})
export type LayoutModule = z.output<typeof layoutModule>

/** Settings that only some modules have. */
export const moduleSettings: Record<ModuleType, readonly (keyof LayoutModule)[]> = {
  info: ['attributes', 'hideEmpty'],
  fields: ['fields', 'hideEmpty'],
  objects: ['objectTypes'],
  entities: [],
  alerts: [],
  comments: ['presets'],
  checklist: [],
  attachments: [],
  timeline: [],
  related_cases: [],
  key_value: ['keys', 'source', 'hideEmpty'],
  markdown: ['text'],
  tags: [],
  location: ['objectTypes'],
  transactions: [],
  buttons: ['buttons'],
}

export const layoutTab = z.strictObject({ key, title: label, modules: z.array(layoutModule).max(50) })
export const templateLayout = z.strictObject({ tabs: z.array(layoutTab).max(20) })
