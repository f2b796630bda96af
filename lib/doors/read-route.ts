import 'server-only'
import { memberActor } from '@/lib/auth/current-session'
import type { MemberActor } from '@/lib/kernel/actor'
import { newRequestId, refusalOf } from './refusal'
import { httpStatus } from './status'

/** What TanStack Query refetches: a GET for the signed-in person, inside the environment its path names. */
export function readRoute<Params extends { env: string }, Output>(
  read: (actor: MemberActor, url: URL, params: Params) => Promise<Output>,
) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const requestId = newRequestId()
    try {
      const params = await context.params
      const { actor } = await memberActor(params.env)
      const value = await read({ ...actor, requestId }, new URL(request.url), params)
      return Response.json(value, { headers: { 'Cache-Control': 'no-store', 'X-Request-Id': requestId } })
    } catch (error) {
      const refusal = refusalOf(error, requestId)
      return Response.json(refusal, { status: httpStatus[refusal.kind], headers: { 'X-Request-Id': requestId } })
    }
  }
}
