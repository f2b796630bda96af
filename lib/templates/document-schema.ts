import { z } from 'zod'
import { caseTypes, entityCategories } from '@/lib/cases/names'
import { keySchema, labelSchema } from '@/lib/fields/schema'

export const documentFormat = 'docket.template'

/** What export gives and import takes; the definition is read by readDefinition. */
export const templateDocument = z.strictObject({
  format: z.literal(documentFormat),
  formatVersion: z.number().int().min(1),
  key: keySchema,
  name: labelSchema,
  description: z.string().max(2000).default(''),
  type: z.enum(caseTypes),
  entityCategory: z.enum(entityCategories),
  definition: z.unknown(),
})
export type TemplateDocument = z.output<typeof templateDocument>
