import { z } from 'zod'
import { objectInput, objectsPerCase } from '@/lib/objects/schema'
import { caseTypes, entityCategories, priorities } from './names'

const id = z.uuid('must be an id.')
/** The version the writer saw: a stale one is refused with what changed. */
const version = z.number().int().min(1).optional()
/** For a key or workflow: the person it acts for, by id or e-mail. */
const actAs = z.string().trim().min(1).max(320).optional()

const depth = (value: unknown): number =>
  value instanceof Object ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0
const jsonObject = z.record(z.string().min(1).max(200), z.json())
export const metadataSchema = jsonObject
  .refine((value) => Object.keys(value).length <= 50, 'metadata has at most 50 keys.')
  .refine((value) => JSON.stringify(value).length <= 16_384, 'metadata is at most 16 KiB.')
  .refine((value) => depth(value) <= 32, 'metadata is at most 32 levels deep.')
export const tagsSchema = z
  .array(z.string().trim().min(1).max(400))
  .max(50)
  .transform((tags) => [...new Set(tags)])
/** The longest of any shape; the native one takes less. */
const titleMost = 500
export const maximumSlaSeconds = 90 * 24 * 3600

export const createCaseInput = z
  .strictObject({
    templateId: id.optional(),
    type: z.enum(caseTypes).optional(),
    entityCategory: z.enum(entityCategories).optional(),
    title: z.string().trim().min(1).max(titleMost).optional(),
    priority: z.enum(priorities).default('Medium'),
    riskScore: z.number().int().min(0).max(100).optional(),
    queueId: id.optional(),
    /** Person by id or e-mail. */
    assignee: z.string().trim().min(1).max(320).optional(),
    assignedTeamId: id.optional(),
    objectIds: z.array(id).max(objectsPerCase).default([]),
    objects: z.array(objectInput).max(objectsPerCase).default([]),
    fields: jsonObject.default({}),
    tags: tagsSchema.default([]),
    externalReference: z.string().min(1).max(255).optional(),
    /** Refuses a reference that another case has, as reference or number, without regard to upper and lower case. */
    uniqueReference: z.boolean().default(false),
    subjectKey: z.string().min(1).max(255).optional(),
    metadata: metadataSchema.default({}),
    /** From now, at most 90 days; null = no deadline. */
    slaExpiresInSeconds: z.number().int().min(1).max(maximumSlaSeconds).nullable().optional(),
    /** Sentences for the timeline about what the caller sent and we could not use. */
    warnings: z.array(z.string().max(500)).max(20).default([]),
  })
  .superRefine((input, context) => {
    if (input.templateId) return
    for (const member of ['type', 'entityCategory'] as const)
      if (!input[member])
        context.addIssue({
          code: 'invalid_type',
          expected: 'string',
          input: undefined,
          path: [member],
          message: `${member} is required unless a template is named.`,
        })
  })
export type CreateCaseInput = z.input<typeof createCaseInput>

export const caseIdInput = z.strictObject({ caseId: id, version })
export const assignCaseInput = z
  .strictObject({
    caseId: id,
    assignee: z.string().trim().min(1).max(320).optional(),
    teamId: id.optional(),
    reason: z.string().trim().max(1000).optional(),
    version,
  })
  .refine((input) => input.assignee || input.teamId, 'Name a person, a team, or both.')
export const claimCaseInput = z.strictObject({ caseId: id, as: actAs, version })
export const claimNextCaseInput = z.strictObject({
  queueId: id.optional(),
  as: actAs,
  skip: z
    .array(z.strictObject({ caseId: id, reason: z.string().trim().min(1).max(500) }))
    .max(20)
    .default([]),
})
export const releaseCaseInput = z.strictObject({ caseId: id, reason: z.string().trim().max(500).optional() })
export const setCaseStatusInput = z.strictObject({
  caseId: id,
  /** Key or name. */
  status: z.string().trim().min(1).max(200),
  comment: z.string().trim().max(20_000).optional(),
  reasonCodes: z.array(z.string().max(200)).max(50).default([]),
  version,
})
export const setCasePriorityInput = z.strictObject({ caseId: id, priority: z.enum(priorities), version })
export const updateCaseInput = z.strictObject({
  caseId: id,
  title: z.string().trim().min(1).max(titleMost).optional(),
  externalReference: z.string().min(1).max(255).nullable().optional(),
  riskScore: z.number().int().min(0).max(100).optional(),
  fields: jsonObject.optional(),
  /** Merged key by key; null removes one. */
  metadata: metadataSchema.optional(),
  tags: tagsSchema.optional(),
  version,
})
export const moveCaseInput = z.strictObject({
  caseId: id,
  queueId: id,
  reason: z.string().trim().max(1000).optional(),
  version,
})
export const attachObjectsInput = z
  .strictObject({
    caseId: id,
    objectIds: z.array(id).max(objectsPerCase).default([]),
    objects: z.array(objectInput).max(objectsPerCase).default([]),
    mode: z.enum(['live', 'snapshot']).default('live'),
  })
  .refine((input) => input.objectIds.length + input.objects.length > 0, 'Name at least one object.')
export const detachObjectInput = z.strictObject({ caseId: id, objectId: id })
export const setChecklistItemInput = z.strictObject({
  caseId: id,
  key: z.string().max(64),
  done: z.boolean(),
  as: actAs,
})
export const decideCaseInput = z.strictObject({
  caseId: id,
  /** Key or name. */
  decision: z.string().trim().min(1).max(200),
  reasonCode: z.string().trim().max(200).optional(),
  narrative: z.string().trim().max(5000).default(''),
  as: actAs,
  version,
})
export const closeProposalInput = z.strictObject({
  proposalId: id,
  as: actAs,
  comment: z.string().trim().max(5000).optional(),
})
export const escalateCaseInput = z.strictObject({
  caseId: id,
  reason: z.string().trim().min(1).max(2000),
  escalateTo: z.string().trim().max(320).optional(),
})
export const setCaseDeadlineInput = z.strictObject({
  caseId: id,
  /** null = no deadline; the word `policy` returns to the template's and queue's own. */
  deadline: z.union([
    z.literal('policy'),
    z.null(),
    z.strictObject({ expiresInSeconds: z.number().int().min(1).max(maximumSlaSeconds) }),
  ]),
  reason: z.string().trim().max(1000).optional(),
  version,
})
export const redactCaseInput = z.strictObject({
  caseId: id,
  reason: z.string().trim().max(1000).optional(),
  version,
})
export const snoozeCaseInput = z.strictObject({
  caseId: id,
  until: z.iso.datetime({ offset: true }),
  reason: z.string().trim().min(1).max(1000),
})
const versionMove = {
  /** Of the published version to move to. */
  number: z.number().int().min(1),
  /** Statuses of that version for those it no longer has, by key. */
  statuses: z.record(z.string().max(64), z.string().max(64)).default({}),
}
export const moveCaseToVersionInput = z.strictObject({ caseId: id, ...versionMove })
export const moveCasesInput = z.strictObject({ templateId: id, ...versionMove })
export const previewVersionMoveInput = moveCasesInput.extend({ limit: z.number().int().min(1).max(500).default(100) })
