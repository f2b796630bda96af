import 'server-only'
import { authenticateKey } from '@/lib/doors/api-key'
import { readJsonBody } from '@/lib/doors/json-body'
import type { KeptFile } from '@/lib/doors/keep-file'
import { type RateLimit, takeRequest } from '@/lib/doors/rate-limit'
import { newRequestId, refusalOf } from '@/lib/doors/refusal'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { authorize } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { parseInput } from '@/lib/kernel/parse'
import { errorAnswer } from './error-document'
import { answerOnce, type Kept, type Twin } from './idempotency'
import { personaId } from './ids'
import { deflect, type Inflection, inflect, inflections } from './inflect'
import type { Answer, Call, Operation } from './operation'
import { readQuery } from './read-query'
import { cut } from './sparse'
import { latestVersion, versions } from './versions'

/** One request to one operation, from key to document. Never throws. */
export async function answerCall(
  operation: Operation,
  request: Request,
  params: Record<string, string>,
): Promise<Response> {
  const requestId = newRequestId()
  const headers: Record<string, string> = { 'Request-Id': requestId, 'Cache-Control': 'no-store' }
  try {
    const { actor, key } = await authenticateKey(request.headers, 'persona', requestId)
    headers['Persona-Environment-Id'] = personaId('environment', actor.environmentId)
    headers['Persona-Organization-Id'] = personaId('organization', actor.organizationId)
    const rate = await takeRequest(key)
    if (rate) Object.assign(headers, rateHeaders(rate))
    authorize(actor, operation.permission)
    const twin = twinOf(operation, request, actor, requestId)
    const given = await readBody(operation, request)
    const files = (await operation.before?.({ actor, params, given: deflect(given) })) ?? []
    const answered = await answerOnce(twin, given, (_, write) =>
      understand(operation, request, { params, actor, rate, given, files, write }),
    )
    return json(answered, headers)
  } catch (thrown) {
    return refusal(thrown, requestId, headers)
  }
}

const json = ({ status, body, headers: more }: Kept, headers: Record<string, string>) =>
  Response.json(body, { status, headers: { ...headers, ...more } })

const rateHeaders = (rate: RateLimit) => ({
  'RateLimit-Limit': String(rate.limit),
  'RateLimit-Remaining': String(rate.remaining),
  'RateLimit-Reset': String(rate.resetSeconds),
})

/** Any error as the wire has it. */
export function refusal(
  thrown: unknown,
  requestId: string,
  headers: Record<string, string> = {},
  wire = false,
): Response {
  const found = refusalOf(thrown, requestId)
  const { status, body } = errorAnswer(found, wire)
  const wait = found.data?.retryAfterSeconds ?? (found.kind === 'unavailable' ? 1 : undefined)
  return Response.json(body, {
    status,
    headers: {
      'Request-Id': requestId,
      'Cache-Control': 'no-store',
      ...headers,
      ...(wait ? { 'Retry-After': String(wait) } : {}),
    },
  })
}

const readBody = (operation: Operation, request: Request) =>
  operation.method === 'get' || operation.method === 'delete'
    ? undefined
    : readJsonBody(request, operation.bodyMost?.())

function twinOf(operation: Operation, request: Request, actor: ApiKeyActor, requestId: string): Twin {
  const key = request.headers.get('idempotency-key')
  const counts = key !== null && (operation.method === 'post' || operation.method === 'patch')
  if (counts && (key.length === 0 || key.length > 255))
    throw new AppError('invalid', 'invalid', 'Idempotency-Key has 1 to 255 characters.', { field: 'Idempotency-Key' })
  return {
    actor,
    requestId,
    key: counts ? key : null,
    method: request.method,
    path: new URL(request.url).pathname,
    secret: operation.secret ?? false,
    refuse: (thrown) => errorAnswer(refusalOf(thrown, requestId), false),
  }
}

interface Scene {
  params: Record<string, string>
  actor: ApiKeyActor
  rate: RateLimit | null
  given: unknown
  files: KeptFile[]
  write: Call<unknown>['write']
}

async function understand(operation: Operation, request: Request, scene: Scene): Promise<Kept> {
  const { params, actor, rate, given, files, write } = scene
  const url = new URL(request.url)
  const version = versionOf(request.headers.get('persona-version'))
  const inflection = inflectionOf(request.headers.get('key-inflection'))
  const query = readQuery(url.searchParams)
  const body = operation.body ? parseInput(operation.body, given === undefined ? {} : deflect(given)) : undefined
  const answer = await operation.run({ actor, params, url, query, body, version, inflection, rate, files, write })
  return { status: answer.status ?? 200, body: documentOf(answer, query.fields, inflection, version) }
}

function documentOf(
  answer: Answer,
  fields: Record<string, string[]>,
  inflection: Inflection,
  version: string,
): unknown {
  const { data, included, links } = answer
  const shown = {
    data: Array.isArray(data) ? data.map((one) => cut(one, fields)) : cut(data, fields),
    ...(included ? { included: included.map((one) => cut(one, fields)) } : {}),
    ...(links ? { links } : {}),
  }
  return inflect(shown, inflection, version)
}

function versionOf(given: string | null): string {
  if (given === null) return latestVersion
  // what comes after the newest we know is spoken as the newest
  if ((versions as readonly string[]).includes(given) || (/^\d{4}-\d\d-\d\d$/.test(given) && given > latestVersion))
    return given
  throw new AppError('invalid', 'unknown_version', `Persona-Version must be one of ${versions.join(', ')}`)
}

function inflectionOf(given: string | null): Inflection {
  if (given === null) return 'kebab'
  const found = inflections.find((inflection) => inflection === given.toLowerCase())
  if (found) return found
  throw new AppError('invalid', 'invalid', 'Key-Inflection must be one of kebab, camel, snake')
}
