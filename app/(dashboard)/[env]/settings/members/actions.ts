'use server'

import { serverAction } from '@/lib/doors/server-action'
import { cancelInvitation } from '@/lib/members/commands/cancel-invitation'
import { changeMemberRoles } from '@/lib/members/commands/change-member-roles'
import { disableUser } from '@/lib/members/commands/disable-user'
import { enableUser } from '@/lib/members/commands/enable-user'
import { inviteMember } from '@/lib/members/commands/invite-member'
import { removeMember } from '@/lib/members/commands/remove-member'
import { setAvailability } from '@/lib/members/commands/set-availability'

export const inviteMemberAction = serverAction(inviteMember)
export const cancelInvitationAction = serverAction(cancelInvitation)
export const changeMemberRolesAction = serverAction(changeMemberRoles)
export const removeMemberAction = serverAction(removeMember)
export const disableUserAction = serverAction(disableUser)
export const enableUserAction = serverAction(enableUser)
export const setAvailabilityAction = serverAction(setAvailability)
