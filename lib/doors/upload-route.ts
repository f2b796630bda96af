import 'server-only'
import { headers } from 'next/headers'
import { memberActor } from '@/lib/auth/current-session'
import { fileMost, tooLargeFile } from '@/lib/files/stage'
import type { MemberActor } from '@/lib/kernel/actor'
import { clientAddress } from './client-address'
import type { SentFile } from './keep-file'
import { newRequestId, refusalOf } from './refusal'
import { requireOwnOrigin } from './server-action'
import { httpStatus } from './status'

/**
 * A file from the signed-in person: the body is its content, `name` in the address what it is called. Not a server action,
 * since those run one at a time, are read whole into memory, and tell nothing of how far they are.
 */
export function uploadRoute<Params extends { env: string }, Output>(
  write: (actor: MemberActor, sent: SentFile, params: Params) => Promise<Output>,
) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const requestId = newRequestId()
    try {
      await requireOwnOrigin()
      const params = await context.params
      const { actor } = await memberActor(params.env)
      if (Number(request.headers.get('content-length')) > fileMost()) throw tooLargeFile()
      const name = new URL(request.url).searchParams.get('name') ?? ''
      const content = request.body ?? new ReadableStream<Uint8Array>({ start: (controller) => controller.close() })
      const value = await write({ ...actor, requestId, ip: clientAddress(await headers()) }, { name, content }, params)
      return Response.json(value, { headers: { 'Cache-Control': 'no-store', 'X-Request-Id': requestId } })
    } catch (error) {
      const refusal = refusalOf(error, requestId)
      return Response.json(refusal, { status: httpStatus[refusal.kind], headers: { 'X-Request-Id': requestId } })
    }
  }
}
