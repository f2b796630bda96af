import 'server-only'
import type { Refusal } from '@/lib/doors/result'
import { httpStatus } from '@/lib/doors/status'
import { type TokenKind, toToken } from '@/lib/kernel/ids'
import type { Use } from '@/lib/uses'
import { staleDetails } from './stale-details'
import { wireField, wirePayload } from './wire-names'

/** Codes whose status says more than their kind does. */
const ownStatus: Record<string, number> = {
  invalid_json: 400,
  invalid_idempotency_key: 400,
  method_not_allowed: 405,
  invalid_multipart: 400,
  too_large: 413,
  file_too_large: 413,
  file_type_not_allowed: 415,
  unsupported_media_type: 415,
}

export const errorStatus = (refusal: Refusal): number => ownStatus[refusal.code] ?? httpStatus[refusal.kind]

/** `{ error, message, request_id, details }`, and beside them what the code has to tell. */
export function errorJson(refusal: Refusal) {
  const { code, message, requestId, problems, data = {} } = refusal
  const details = problems.map((problem) => ({
    field: wireField(problem.field) ?? null,
    code: problem.code,
    message: problem.message,
  }))
  const body = { error: code, message, request_id: requestId, details }
  switch (code) {
    case 'already_claimed':
      return {
        ...body,
        holder: { token: data.holderId && toToken('user', String(data.holderId)), name: data.holder },
        since: data.since,
      }
    case 'in_use':
      return { ...body, uses: (data.uses as Use[]).map(useJson) }
    case 'stale':
      return { ...body, current_version: data.version, details: staleDetails(data.changes) }
    default:
      return { ...body, ...(wirePayload(data) as object) }
  }
}

const tokenKinds: Partial<Record<Use['noun'], TokenKind>> = {
  template: 'template',
  queue: 'queue',
  workflow: 'workflow',
  api_key: 'apiKey',
  policy: 'assignmentPolicy',
}

const useJson = ({ noun, label, count, id }: Use) => {
  const kind = tokenKinds[noun]
  return { noun, label, count, token: id && (kind ? toToken(kind, id) : id) }
}

export function errorHeaders(refusal: Refusal): Record<string, string> {
  const wait = refusal.data?.retryAfterSeconds
  const headers: Record<string, string> = {}
  if (typeof wait === 'number') headers['Retry-After'] = String(wait)
  if (refusal.kind === 'unavailable') headers['Retry-After'] = '1'
  if (refusal.kind === 'unauthenticated') headers['WWW-Authenticate'] = 'Bearer'
  if (refusal.code === 'rate_limited') {
    headers['RateLimit-Limit'] = String(refusal.data?.limit)
    headers['RateLimit-Remaining'] = '0'
    headers['RateLimit-Reset'] = String(wait)
  }
  return headers
}
