import { z } from 'zod'
import { keySchema, labelSchema } from '@/lib/fields/schema'
import { hyphenedKeySchema } from '@/lib/kernel/key'
import { runsAtOnce } from './names'
import { workflowDefinition } from './schema'

const id = z.uuid('must be an id.')
/** The version of the workflow that the writer saw. */
const version = z.number().int().min(1).optional()
const description = z.string().trim().max(2000)

export const createWorkflowInput = z.strictObject({
  name: labelSchema,
  /** Made from the name where left out. */
  key: hyphenedKeySchema.optional(),
  description: description.default(''),
  /** Who is told of failed and stuck runs; whoever creates it, where left out. */
  ownerId: id.optional(),
  definition: workflowDefinition.optional(),
})

export const updateWorkflowInput = z.strictObject({
  workflowId: id,
  version,
  name: labelSchema.optional(),
  description: description.optional(),
  ownerId: id.nullable().optional(),
  /** Off: nothing starts it any more; runs go on. */
  enabled: z.boolean().optional(),
  definition: workflowDefinition.optional(),
})

export const publishWorkflowInput = z.strictObject({
  workflowId: id,
  version,
  note: z.string().trim().max(2000).default(''),
  /** To this share of new runs at first; left out, to all. */
  rolloutPercent: z.number().int().min(1).max(99).optional(),
})

/** 100 makes the version everyone's, 0 takes it back. */
export const setRolloutInput = z.strictObject({ workflowId: id, percent: z.number().int().min(0).max(100) })
export const restoreVersionInput = z.strictObject({ workflowId: id, number: z.number().int().min(1) })
export const workflowIdInput = z.strictObject({ workflowId: id })

const fields = z.record(z.string().max(64), z.json()).default({})

export const triggerWorkflowInput = z.strictObject({ workflowId: id, fields })
export const pressCaseButtonInput = z.strictObject({ workflowId: id, caseId: id, fields })
export const startOnCasesInput = z.strictObject({ workflowId: id, caseIds: z.array(id).min(1).max(runsAtOnce), fields })
export type StartOnCasesInput = z.input<typeof startOnCasesInput>
export const startRowsInput = z.strictObject({
  workflowId: id,
  /** Rows of a CSV: column -> text. */
  rows: z
    .array(z.record(z.string().max(64), z.json()))
    .min(1)
    .max(runsAtOnce),
})

export const runIdInput = z.strictObject({ runId: id })

export const setWorkflowSecretInput = z.strictObject({
  name: keySchema,
  value: z.string().min(16, 'A secret has 16 characters or more.').max(500),
})
export const deleteWorkflowSecretInput = z.strictObject({ name: keySchema })
