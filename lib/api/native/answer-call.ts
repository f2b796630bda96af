import 'server-only'
import { authenticateKey } from '@/lib/doors/api-key'
import { fileResponse } from '@/lib/doors/file-response'
import { bodyHash, runOnce } from '@/lib/doors/idempotent'
import { readJsonBody } from '@/lib/doors/json-body'
import { readMultipart } from '@/lib/doors/multipart'
import { takeRequest } from '@/lib/doors/rate-limit'
import { newRequestId, refusalOf } from '@/lib/doors/refusal'
import type { Idempotency } from '@/lib/idempotency/idempotency'
import { Replay } from '@/lib/idempotency/outcome'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { authorize } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import { parseInput } from '@/lib/kernel/parse'
import { errorHeaders, errorJson, errorStatus } from './error-json'
import type { Answer, Call, Operation } from './operation'
import { readQuery } from './read-query'

/** One request to one operation, from key to envelope. Never throws. */
export async function answerCall(
  operation: Operation,
  request: Request,
  params: Record<string, string>,
): Promise<Response> {
  const requestId = newRequestId()
  const headers: Record<string, string> = { 'X-Request-Id': requestId, 'Cache-Control': 'no-store' }
  try {
    if (!operation.permission) {
      const answer = await operation.run(openCall(request, params))
      return operation.bare ? Response.json(answer.data, { headers }) : envelope(answer, requestId, headers)
    }
    const { actor, key } = await authenticateKey(request.headers, 'native', requestId)
    const rate = await takeRequest(key)
    if (rate) {
      headers['RateLimit-Limit'] = String(rate.limit)
      headers['RateLimit-Remaining'] = String(rate.remaining)
      headers['RateLimit-Reset'] = String(rate.resetSeconds)
    }
    authorize(actor, operation.permission)
    const call = await understand(operation, request, params, actor, requestId)
    try {
      return envelope(await operation.run(call), requestId, headers)
    } catch (thrown) {
      if (!(thrown instanceof Replay)) throw thrown
      const answer = operation.redraw ? operation.redraw(thrown.result, call) : (thrown.result as Answer)
      const replayed = { ...headers, 'X-Request-Id': thrown.requestId, 'Idempotent-Replayed': 'true' }
      return envelope({ ...answer, status: thrown.status }, thrown.requestId, replayed)
    }
  } catch (thrown) {
    return refusal(thrown, requestId, headers)
  }
}

/** The envelope, in the order of its members: data, then meta. */
function envelope(answer: Answer, requestId: string, headers: Record<string, string>): Response {
  const { status = 200, data = null, page, meta } = answer
  const all = { ...headers, ...answer.headers }
  if (answer.file) return fileResponse(answer.file, all)
  if (status === 204) return new Response(null, { status, headers: all })
  return Response.json(
    { data, meta: { request_id: requestId, ...(page ? { page } : {}), ...meta } },
    { status, headers: all },
  )
}

/** Any error as the wire has it. */
export function refusal(thrown: unknown, requestId: string, headers: Record<string, string> = {}): Response {
  const found = refusalOf(thrown, requestId)
  return Response.json(errorJson(found), {
    status: errorStatus(found),
    headers: { 'X-Request-Id': requestId, 'Cache-Control': 'no-store', ...headers, ...errorHeaders(found) },
  })
}

async function understand(
  operation: Operation,
  request: Request,
  params: Record<string, string>,
  actor: ApiKeyActor,
  requestId: string,
): Promise<Call<unknown, unknown>> {
  const url = new URL(request.url)
  const query = operation.query || url.search ? readQuery(operation.query, url.searchParams) : undefined
  await operation.before?.({ actor, params })
  const { given, file } = await readBody(operation, request, actor)
  const body = operation.body ? parseInput(operation.body, given === undefined ? {} : given) : undefined
  const idempotency =
    operation.method === 'get'
      ? undefined
      : idempotencyOf(request, url, actor, file ? { ...(given as object), file } : given, requestId)
  return {
    actor,
    params,
    query,
    body,
    file,
    headers: request.headers,
    idempotency,
    async write(run) {
      const { result } = await runOnce(actor.environmentId, idempotency, async (tx) => {
        const answer = await run(tx)
        return { status: answer.status ?? 200, result: answer, keep: !answer.refusal }
      })
      if (result.refusal) throw result.refusal
      return result
    },
  }
}

async function readBody({ method, file: multipart, body }: Operation, request: Request, actor: ApiKeyActor) {
  if (method === 'get' || method === 'delete') return { given: undefined, file: undefined }
  if (!multipart) return { given: await readJsonBody(request), file: undefined }
  const { parts, file } = await readMultipart(request, actor.environmentId, memberNames(body))
  return { given: parts as unknown, file }
}

const memberNames = (body: unknown) => Object.keys((body as { shape?: object } | undefined)?.shape ?? {})

function idempotencyOf(
  request: Request,
  url: URL,
  actor: ApiKeyActor,
  body: unknown,
  requestId: string,
): Idempotency | undefined {
  const key = request.headers.get('idempotency-key')
  if (key === null) return undefined
  if (!isUuid(key))
    throw new AppError('invalid', 'invalid_idempotency_key', 'Idempotency-Key must be a UUID.', {
      field: 'Idempotency-Key',
    })
  const { apiKeyId } = actor
  return { apiKeyId, method: request.method, path: url.pathname, key, bodyHash: bodyHash(body), requestId }
}

/** A call of nobody, to what anybody may read. */
const openCall = (request: Request, params: Record<string, string>): Call<unknown, unknown> => ({
  actor: null as never,
  params,
  query: undefined,
  body: undefined,
  headers: request.headers,
  write: () => {
    throw new AppError('bug', 'internal_error', 'An operation without a key writes nothing.')
  },
})
