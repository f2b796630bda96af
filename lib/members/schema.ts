import { z } from 'zod'
import { roles as memberRoles, type Role } from '@/lib/auth/permissions'
import { type Availability, availabilities } from './names'

const userId = z.uuid('must be an id.')
const roles = z
  .array(z.enum(memberRoles))
  .min(1, 'Choose one role or more.')
  .transform((given) => memberRoles.filter((role) => given.includes(role)))

export const inviteMemberInput = z.strictObject({
  email: z
    .email('email must be an address such as name@example.com.')
    .max(254)
    .transform((text) => text.toLowerCase()),
  name: z.string().trim().min(1).max(100),
  roles,
})

export const cancelInvitationInput = z.strictObject({ invitationId: z.uuid('must be an id.') })

/** A new account needs this many; whoever has one already gives the password they have. */
export const passwordLeast = 12

export const acceptInvitationInput = z.strictObject({
  token: z.string().min(1).max(200),
  name: z.string().trim().max(100).default(''),
  password: z.string().min(1).max(1000),
})

export const changeMemberRolesInput = z.strictObject({ userId, roles })
export const removeMemberInput = z.strictObject({ userId })
export const disableUserInput = z.strictObject({ userId })
export const enableUserInput = z.strictObject({ userId })

const instant = z.iso.datetime({ offset: true })
export const setAvailabilityInput = z.strictObject({
  /** Whose; the person who asks, unless said otherwise. */
  userId: userId.optional(),
  availability: z.enum(availabilities),
  /** Only for `away`; open at either end where absent. */
  awayFrom: instant.nullable().default(null),
  awayTo: instant.nullable().default(null),
})

export interface MemberView {
  id: string
  name: string
  email: string
  roles: Role[]
  /** As it is now: a time away that has ended is over. */
  availability: Availability
  awayFrom: string | null
  awayTo: string | null
  disabledAt: string | null
  joinedAt: string
  teams: { id: string; name: string }[]
}

export interface InvitationView {
  id: string
  email: string
  name: string
  roles: Role[]
  createdAt: string
  expiresAt: string
  expired: boolean
}
