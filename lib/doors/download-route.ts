import 'server-only'
import { headers } from 'next/headers'
import { memberActor } from '@/lib/auth/current-session'
import type { MemberActor } from '@/lib/kernel/actor'
import { clientAddress } from './client-address'
import { newRequestId, refusalOf } from './refusal'
import { httpStatus } from './status'

/** A file for the signed-in person; a refusal is JSON. */
export function downloadRoute<Params extends { env: string }>(
  read: (actor: MemberActor, params: Params) => Promise<Response>,
) {
  return async (_request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const requestId = newRequestId()
    try {
      const params = await context.params
      const { actor } = await memberActor(params.env)
      return await read({ ...actor, requestId, ip: clientAddress(await headers()) }, params)
    } catch (error) {
      const refusal = refusalOf(error, requestId)
      return Response.json(refusal, { status: httpStatus[refusal.kind], headers: { 'X-Request-Id': requestId } })
    }
  }
}
