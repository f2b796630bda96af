import 'server-only'
import { parseJsonBody, readBytes } from '@/lib/doors/json-body'
import { actorIn } from '@/lib/doors/key-environment'
import { takeRequest } from '@/lib/doors/rate-limit'
import { newRequestId, refusalOf } from '@/lib/doors/refusal'
import { authorize } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { parseInput } from '@/lib/kernel/parse'
import { arnsOf, parseArn } from './arns'
import { authenticate, type Caller } from './authenticate'
import { errorResponse } from './error-json'
import { matchPath, refuseOddPath } from './match-path'
import type { Operation } from './operation'
import { operations } from './operations'
import { readQuery } from './read-query'
import { withoutNulls } from './shapes'

/** Set by our own web server: the path and query as they stood in the request line, before anything tidied them. */
export const targetHeader = 'x-docket-target'

/** One request of Amazon's client, from signature to answer. Never throws, and always answers JSON. */
export async function answerConnect(request: Request): Promise<Response> {
  const requestId = newRequestId()
  let operation: Operation | undefined
  let labels: Record<string, string> = {}
  try {
    const { pathname, search } = new URL(request.url)
    const target = request.headers.get(targetHeader) ?? pathname + search
    const [path = '', query = ''] = target.split(/\?(.*)/s)
    refuseOddPath(path)
    const body = await readBytes(request)
    const caller = await authenticate({ method: request.method, target, headers: request.headers, body }, requestId)
    await takeRequest({ ...caller.key, rateLimit: caller.key.rateLimit ?? 0 }) // no ceiling but one set on the key
    const matched = matchPath(operations, request.method, path)
    if (!matched)
      throw new AppError('not_found', 'unknown_operation', `There is no operation ${request.method} ${path}.`)
    operation = matched.operation
    labels = matched.labels
    const { permission } = operation
    authorize(caller.actor, typeof permission === 'function' ? permission(labels) : permission)
    const answer = await run(operation, caller, {
      labels,
      path,
      query: new URLSearchParams(query),
      requestId,
      body,
      type: request.headers.get('content-type'),
    })
    return new Response(JSON.stringify(answer), {
      headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', 'x-amzn-requestid': requestId },
    })
  } catch (thrown) {
    return errorResponse(refusalOf(thrown, requestId), operation, labels)
  }
}

interface Given {
  labels: Record<string, string>
  path: string
  query: URLSearchParams
  requestId: string
  body: Uint8Array
  type: string | null
}

async function run(operation: Operation, { actor, region }: Caller, given: Given): Promise<object> {
  const { labels, path, requestId } = given
  const query = operation.query ? parseInput(operation.query, readQuery(operation.query, given.query)) : undefined
  const body = operation.body ? parseInput(operation.body, bodyOf(given)) : undefined
  const domainId = labels.domainId ?? (labels.arn === undefined ? undefined : parseArn(labels.arn)?.domainId)
  return operation.run({
    actor: domainId === undefined ? actor : await actorIn(actor, domainId.toLowerCase()),
    home: actor,
    labels,
    query,
    body,
    arns: arnsOf(region),
    path,
    requestId,
  })
}

function bodyOf({ body, type }: Given): unknown {
  const value = parseJsonBody(body, type) ?? {}
  if (value instanceof Object && !Array.isArray(value)) return withoutNulls(value)
  throw new AppError('invalid', 'invalid_json', 'The body must be a JSON object.')
}
