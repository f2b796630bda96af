import 'server-only'
import { database } from '@/lib/db/client'
import { toAppError } from '@/lib/db/errors'
import type { MemberActor } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/new-id'
import { findInvitation, type OpenInvitation, staleInvitation } from '@/lib/members/find-invitation'

/** What the page of an invitation shows; null where the link opens nothing. @throws AppError `unavailable` */
export async function openInvitation(token: string): Promise<OpenInvitation | null> {
  try {
    return await findInvitation(token, database())
  } catch (error) {
    throw toAppError(error)
  }
}

/** Whoever holds the link: may join that one environment and nothing else. @throws AppError `not_found` */
export async function invitedActor(token: string): Promise<MemberActor> {
  const invitation = await openInvitation(token)
  if (!invitation) throw staleInvitation()
  return {
    kind: 'member',
    // the account that would join; a new one gets its id here
    userId: invitation.accountId ?? newId(),
    roles: [],
    organizationId: invitation.organizationId,
    environmentId: invitation.environmentId,
    permissions: new Set(['member:join']),
    via: 'ui',
  }
}
