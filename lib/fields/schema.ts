import { z } from 'zod'
import { keySchema, labelSchema } from '@/lib/kernel/key'
import { fieldTypes } from './names'

export { keySchema, labelSchema }

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
