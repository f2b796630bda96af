import { z } from 'zod'
import { keySchema, labelSchema } from '@/lib/kernel/key'

const id = z.uuid('must be an id.')
const memberIds = z.array(id).max(1000)

export const createTeamInput = z.strictObject({
  name: labelSchema,
  key: keySchema.optional(),
  memberIds: memberIds.default([]),
})
export const updateTeamInput = z.strictObject({
  teamId: id,
  name: labelSchema.optional(),
  /** All of them; who is not named leaves. */
  memberIds: memberIds.optional(),
})
export const deleteTeamInput = z.strictObject({ teamId: id })

export interface TeamView {
  id: string
  key: string
  name: string
  memberIds: string[]
  createdAt: string
}
