import 'server-only'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import type { MemberActor } from '@/lib/kernel/actor'
import { AppError, notFound } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import { authOptions } from './options'
import { permissionsOfRoles } from './permissions'
import { type Membership, resolveSession, type Session } from './sessions'

/** Who is signed in, looked up once a request; null for nobody. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const session = (await getServerSession(authOptions())) as { sessionId?: unknown } | null
  const id = session?.sessionId
  return typeof id === 'string' && isUuid(id) ? resolveSession(id) : null
})

/** The signed-in person inside one environment. @throws AppError `unauthenticated`, or `not_found` where they are no member */
export async function memberActor(
  slug: string,
): Promise<{ actor: MemberActor; session: Session; membership: Membership }> {
  const session = await currentSession()
  if (!session) throw new AppError('unauthenticated', 'unauthenticated', 'Sign in to go on.')
  const membership = session.environments.find((environment) => environment.slug === slug)
  if (!membership) throw notFound('environment')
  return { actor: actorOf(session, membership), session, membership }
}

const actorOf = (session: Session, membership: Membership): MemberActor => ({
  kind: 'member',
  userId: session.userId,
  roles: membership.roles,
  organizationId: session.organizationId,
  environmentId: membership.id,
  permissions: permissionsOfRoles(membership.roles),
  via: 'ui',
})
