import 'server-only'
import { headers } from 'next/headers'
import { memberActor } from '@/lib/auth/current-session'
import { env } from '@/lib/env'
import type { MemberActor } from '@/lib/kernel/actor'
import { AppError } from '@/lib/kernel/errors'
import { clientAddress } from './client-address'
import { newRequestId, refusalOf } from './refusal'
import type { Result } from './result'

/**
 * The browser's door to a command: origin checked, session to actor, the command, and a refusal as a value. Next refuses
 * foreign origins but runs an action with none, and believes a forged X-Forwarded-Host; this does neither.
 */
export function serverAction<Input, Output>(run: (actor: MemberActor, input: Input) => Promise<Output>) {
  return async (slug: string, input: Input): Promise<Result<Output>> => {
    const requestId = newRequestId()
    try {
      await requireOwnOrigin()
      const { actor } = await memberActor(slug)
      const value = await run({ ...actor, requestId, ip: clientAddress(await headers()) }, input)
      return { ok: true, value }
    } catch (error) {
      return { ok: false, refusal: refusalOf(error, requestId) }
    }
  }
}

/** @throws AppError `forbidden` unless the request names the address Docket is configured to be at */
export async function requireOwnOrigin(): Promise<void> {
  const own = env().NEXTAUTH_URL
  const given = (await headers()).get('origin')
  if (!own || !given || new URL(own).origin !== given)
    throw new AppError(
      'forbidden',
      'foreign_origin',
      'This request did not come from a page of Docket. Reload the page and try again.',
    )
}
