import { z } from 'zod'
import { fieldTypes } from './names'

export const keySchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,63}$/, 'A key is lower-case letters, digits and underscores, letter first.')
export const labelSchema = z.string().trim().min(1).max(200)
const option = z.strictObject({
  value: z.string().min(1).max(200),
  label: labelSchema,
  active: z.boolean().default(true),
})

export const templateField = z.strictObject({
  key: keySchema,
  type: z.enum(fieldTypes),
  label: labelSchema,
  help: z.string().max(1000).default(''),
  required: z.boolean().default(false),
  default: z.json().optional(),
  options: z.array(option).max(1000).default([]),
  sensitive: z.boolean().default(false),
  searchable: z.boolean().default(false),
  writeOnce: z.boolean().default(false),
  /** Smallest and largest number, or shortest and longest text. */
  minimum: z.number().optional(),
  maximum: z.number().optional(),
})
export type TemplateField = z.output<typeof templateField>
