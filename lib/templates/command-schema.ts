import { z } from 'zod'
import { caseTypes, entityCategories } from '@/lib/cases/names'
import { keySchema, labelSchema } from '@/lib/fields/schema'

const templateId = z.uuid('must be an id.')
/** The version of the template's row that the writer saw: each save counts it up. */
const version = z.number().int().min(1)
const description = z.string().trim().max(2000)

export const createTemplateInput = z.strictObject({
  key: keySchema,
  name: labelSchema,
  description: description.default(''),
  type: z.enum(caseTypes),
  entityCategory: z.enum(entityCategories),
  /** The draft; the smallest sound one where left out. Read by readDefinition. */
  definition: z.unknown().optional(),
})

export const updateTemplateInput = z.strictObject({
  templateId,
  version: version.optional(),
  name: labelSchema.optional(),
  description: description.optional(),
  type: z.enum(caseTypes).optional(),
  entityCategory: z.enum(entityCategories).optional(),
  /** Where it stands among the templates; the first for a type and category takes cases that name none. */
  position: z.number().int().min(0).max(10_000).optional(),
  definition: z.unknown().optional(),
  /** Saves a draft that publishing would still refuse, so that half-done work is kept; its shape must be right. */
  unfinished: z.boolean().default(false),
})

export const templateIdInput = z.strictObject({ templateId })
export const publishTemplateInput = z.strictObject({
  templateId,
  version: version.optional(),
  note: z.string().trim().max(2000).default(''),
})
export const discardDraftInput = z.strictObject({ templateId, version: version.optional() })
export const restoreVersionInput = z.strictObject({
  templateId,
  /** Number of the published version whose document becomes the draft. */
  number: z.number().int().min(1),
  version: version.optional(),
})
export const duplicateTemplateInput = z.strictObject({ templateId, key: keySchema, name: labelSchema })
export const importTemplateInput = z.strictObject({
  /** What export gave: { format, formatVersion, key, name, …, definition }. */
  document: z.unknown(),
  /** Instead of the document's own. */
  key: keySchema.optional(),
  name: labelSchema.optional(),
})
export const listTemplatesInput = z.strictObject({ archived: z.boolean().default(false) })
