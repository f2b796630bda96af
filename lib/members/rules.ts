import type { Availability } from './names'

/** Why something cannot be done to a member; null where it can. */
export type Refused = { code: string; message: string } | null

interface Standing {
  name: string
  roles: readonly string[]
  disabled: boolean
}

interface Scene {
  /** It is the very person who asks. */
  self: boolean
  /** Enabled admins of the environment. */
  activeAdmins: number
}

const isAdmin = (roles: readonly string[]) => roles.includes('admin')
const isLastAdmin = (member: Standing, scene: Scene) =>
  isAdmin(member.roles) && !member.disabled && scene.activeAdmins <= 1

const lastAdmin = (member: Standing): Refused => ({
  code: 'last_admin',
  message: `${member.name} is the last admin of this environment. Make somebody else an admin first.`,
})

export function refuseRoles(member: Standing, roles: readonly string[], scene: Scene): Refused {
  if (isAdmin(roles) || !isAdmin(member.roles)) return null
  if (isLastAdmin(member, scene)) return lastAdmin(member)
  return scene.self
    ? { code: 'own_admin_role', message: 'You cannot take the admin role from yourself. Ask another admin.' }
    : null
}

export function refuseRemoval(member: Standing, scene: Scene): Refused {
  if (isLastAdmin(member, scene)) return lastAdmin(member)
  return scene.self ? { code: 'own_membership', message: 'You cannot remove yourself. Ask another admin.' } : null
}

export function refuseDisabling(member: Standing, scene: Scene): Refused {
  if (isLastAdmin(member, scene)) return lastAdmin(member)
  return scene.self ? { code: 'own_account', message: 'You cannot disable your own account. Ask another admin.' } : null
}

interface Presence {
  availability: string
  awayFrom: Date | null
  awayTo: Date | null
}

/** What a person is at that instant: away counts between its two ends only. */
export function availabilityAt({ availability, awayFrom, awayTo }: Presence, at: Date): Availability {
  if (availability !== 'away') return availability as Availability
  return (awayFrom && at < awayFrom) || (awayTo && at >= awayTo) ? 'available' : 'away'
}
