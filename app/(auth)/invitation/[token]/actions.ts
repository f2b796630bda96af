'use server'

import { invitationAction } from '@/lib/doors/invitation-action'
import { acceptInvitation } from '@/lib/members/commands/accept-invitation'

export const acceptInvitationAction = invitationAction(acceptInvitation)
