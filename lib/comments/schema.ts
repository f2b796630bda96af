import { z } from 'zod'

export const commentOnCaseInput = z.strictObject({
  caseId: z.uuid('must be an id.'),
  message: z.string().trim().min(1).max(20_000),
  as: z.string().trim().min(1).max(320).optional(),
})

export const commentIdInput = z.strictObject({
  caseId: z.uuid('must be an id.'),
  commentId: z.uuid('must be an id.'),
})
export const updateCommentInput = commentIdInput.extend({ message: z.string().trim().min(1).max(20_000) })
