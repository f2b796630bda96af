import { z } from 'zod'
import { keySchema, labelSchema } from '@/lib/kernel/key'
import { fieldTypes } from './names'

export { keySchema, labelSchema }

export const fieldOption = z.strictObject({
  value: z.string().min(1).max(200),
  label: labelSchema,
  /** An inactive option stays on old values and cannot be newly given. */
  active: z.boolean().default(true),
})
export type FieldOption = z.output<typeof fieldOption>
export const fieldOptions = z.array(fieldOption).max(1000)

export const templateField = z.strictObject({
  key: keySchema,
  type: z.enum(fieldTypes),
  label: labelSchema,
  help: z.string().max(1000).default(''),
  required: z.boolean().default(false),
  default: z.json().optional(),
  options: fieldOptions.default([]),
  sensitive: z.boolean().default(false),
  searchable: z.boolean().default(false),
  writeOnce: z.boolean().default(false),
  /** Smallest and largest number or amount, or shortest and longest text. */
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  /** Out of use: old values stay and can be changed or emptied, no case gets a new one. */
  retired: z.boolean().default(false),
})
export type TemplateField = z.output<typeof templateField>

const fieldId = z.uuid('must be an id.')
const description = z.string().trim().max(1000)

/** The environment's catalogue: what a key means in every template. */
export const createFieldInput = z.strictObject({
  /** Made from the label where left out. */
  key: keySchema.optional(),
  type: z.enum(fieldTypes),
  label: labelSchema,
  description: description.default(''),
  options: fieldOptions.default([]),
  sensitive: z.boolean().default(false),
  searchable: z.boolean().default(false),
})
export const updateFieldInput = z.strictObject({
  fieldId,
  label: labelSchema.optional(),
  description: description.optional(),
  /** The whole list; an option that is left out is switched off where values hold it, since those keep it. */
  options: fieldOptions.optional(),
  sensitive: z.boolean().optional(),
  searchable: z.boolean().optional(),
})
export const fieldIdInput = z.strictObject({ fieldId })
