import { z } from 'zod'
import { changedAtOnceMost, rehearsedAtOnceMost } from './change-rules'
import { listCasesInput } from './list-schema'
import { priorities } from './names'
import { tagsSchema } from './schema'

const id = z.uuid('must be an id.')

/** One change that many cases can take. */
export const caseChange = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('assign'),
      /** A person by id or e-mail, a team by id, or both; what is not named stays. */
      assignee: z.string().trim().min(1).max(320).optional(),
      teamId: id.optional(),
      reason: z.string().trim().max(1000).optional(),
    })
    .refine((change) => change.assignee || change.teamId, 'Name a person, a team, or both.'),
  z.strictObject({ type: z.literal('unassign') }),
  z.strictObject({ type: z.literal('move'), queueId: id, reason: z.string().trim().max(1000).optional() }),
  z.strictObject({
    type: z.literal('status'),
    /** Key or name. */
    status: z.string().trim().min(1).max(200),
    comment: z.string().trim().max(20_000).optional(),
    reasonCodes: z.array(z.string().max(200)).max(50).default([]),
  }),
  z.strictObject({
    type: z.literal('decide'),
    /** Key or name. */
    decision: z.string().trim().min(1).max(200),
    reasonCode: z.string().trim().max(200).optional(),
    narrative: z.string().trim().max(5000).default(''),
  }),
  z.strictObject({ type: z.literal('priority'), priority: z.enum(priorities) }),
  z
    .strictObject({ type: z.literal('tags'), add: tagsSchema.default([]), remove: tagsSchema.default([]) })
    .refine((change) => change.add.length + change.remove.length > 0, 'Name at least one tag.'),
  z.strictObject({
    type: z.literal('deadline'),
    /** An instant within 90 days, none at all, or back to policy. */
    deadline: z.union([z.literal('policy'), z.null(), z.strictObject({ at: z.iso.datetime({ offset: true }) })]),
    reason: z.string().trim().max(1000).optional(),
  }),
])
export type CaseChange = z.input<typeof caseChange>

/** Cases by id, or all that a list shows: its filters as the list itself takes them. */
export const changeCasesBatchInput = z.union([
  z.strictObject({ change: caseChange, caseIds: z.array(id).min(1).max(10_000) }),
  z.strictObject({ change: caseChange, filters: listCasesInput.omit({ limit: true, cursor: true, count: true }) }),
])

export const changeCasesInput = z.strictObject({
  items: z
    .array(
      z.strictObject({
        caseId: id,
        /** One after the other, all or none. */
        changes: z.array(caseChange).min(1).max(3),
        /** The version seen; the case is left alone where it has another by now. */
        version: z.number().int().min(1).optional(),
      }),
    )
    .min(1)
    .max(changedAtOnceMost),
})

export const rehearseChangeInput = z.strictObject({
  change: caseChange,
  caseIds: z.array(id).min(1).max(rehearsedAtOnceMost),
})

/** What became of one case. */
export type ChangeOutcome =
  | { caseId: string; ok: true; version: number; undo: CaseChange[] }
  | { caseId: string; ok: false; code: string; message: string }
