import 'server-only'
import { database } from '@/lib/db/client'
import { toAppError } from '@/lib/db/errors'
import { now } from '@/lib/kernel/clock'

/** A place the person may enter, with what they may do there. */
export interface Membership {
  id: string
  slug: string
  name: string
  kind: 'production' | 'sandbox'
  roles: string[]
}

export interface Session {
  sessionId: string
  userId: string
  name: string
  email: string
  timeZone: string
  organizationId: string
  availability: 'available' | 'busy' | 'away'
  environments: Membership[]
}

interface SignIn {
  id: string
  name: string
  email: string
  passwordHash: string | null
}

/** These run before an environment is known, each a security-definer function of lib/db/sql/80-authenticate.sql. */
async function ask<Result>(text: string, values: unknown[]): Promise<Result | null> {
  try {
    const { rows } = await database().pool.query<{ result: Result | null }>(text, values)
    return rows[0]?.result ?? null
  } catch (error) {
    throw toAppError(error)
  }
}

export const findSignIn = (email: string) => ask<SignIn>('select find_sign_in($1) as result', [email.trim()])

export async function openSession(userId: string, userAgent: string | null): Promise<string> {
  const id = await ask<string>('select create_session($1::uuid, $2, $3::timestamptz) as result', [
    userId,
    userAgent,
    now(),
  ])
  if (!id) throw new Error('The person was disabled while signing in.')
  return id
}

export const endSession = (sessionId: string) =>
  ask<null>('select end_session($1::uuid, $2::timestamptz) as result', [sessionId, now()])

/** Asked on every request: a revoked, expired or disabled one is null within the second. */
export const resolveSession = (sessionId: string) =>
  ask<Session>('select resolve_session($1::uuid, $2::timestamptz) as result', [sessionId, now()])
