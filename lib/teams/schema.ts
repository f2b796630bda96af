import { z } from 'zod'

export const createTeamInput = z.strictObject({
  name: z.string().trim().min(1).max(60),
  /** How the API names it; made from the name where absent. */
  key: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'key has lower-case letters, digits and hyphens.')
    .optional(),
})

export const teamMemberInput = z.strictObject({ teamId: z.uuid('must be an id.'), userId: z.uuid('must be an id.') })

export interface TeamView {
  id: string
  key: string
  name: string
  memberIds: string[]
  createdAt: string
}
