import 'server-only'
import { headers } from 'next/headers'
import { invitedActor } from '@/lib/auth/invited-actor'
import type { MemberActor } from '@/lib/kernel/actor'
import { clientAddress } from './client-address'
import { newRequestId, refusalOf } from './refusal'
import type { Result } from './result'
import { requireOwnOrigin } from './server-action'

/** The one door for those who are nobody yet: origin checked, the link's token to an actor who may only join. */
export function invitationAction<Input extends { token: string }, Output>(
  run: (actor: MemberActor, input: Input) => Promise<Output>,
) {
  return async (input: Input): Promise<Result<Output>> => {
    const requestId = newRequestId()
    try {
      await requireOwnOrigin()
      const actor = await invitedActor(String(input?.token ?? '').slice(0, 200))
      const value = await run({ ...actor, requestId, ip: clientAddress(await headers()) }, input)
      return { ok: true, value }
    } catch (error) {
      return { ok: false, refusal: refusalOf(error, requestId) }
    }
  }
}
