import type { Refusal } from '@/lib/doors/result'
import type { ErrorKind } from '@/lib/kernel/errors'
import type { Operation } from './operation'

interface WireError {
  name: string
  status: number
}

const byKind: Record<ErrorKind, WireError> = {
  invalid: { name: 'ValidationException', status: 400 },
  unauthenticated: { name: 'UnrecognizedClientException', status: 403 },
  forbidden: { name: 'AccessDeniedException', status: 403 },
  not_found: { name: 'ResourceNotFoundException', status: 404 },
  conflict: { name: 'ConflictException', status: 409 },
  rate_limited: { name: 'ThrottlingException', status: 429 },
  unavailable: { name: 'InternalServerException', status: 500 },
  bug: { name: 'InternalServerException', status: 500 },
}

/** Codes that Amazon has a name of its own for. The signature's are common to all of its services. */
const byCode: Record<string, WireError> = {
  missing_api_key: { name: 'MissingAuthenticationTokenException', status: 403 },
  invalid_api_key: { name: 'UnrecognizedClientException', status: 403 },
  expired_api_key: { name: 'ExpiredTokenException', status: 403 },
  invalid_signature: { name: 'InvalidSignatureException', status: 403 },
  incomplete_signature: { name: 'IncompleteSignatureException', status: 400 },
  idempotency_key_reused: { name: 'ConflictException', status: 409 },
  field_retired: byKind.invalid,
  template_archived: byKind.invalid,
  unknown_operation: { name: 'UnknownOperationException', status: 404 },
  over_quota: { name: 'ServiceQuotaExceededException', status: 402 },
  // somebody else at this very moment: what the SDK does about throttling is right here too
  raced: { name: 'ThrottlingException', status: 429 },
  template_changed: { name: 'ThrottlingException', status: 429 },
  idempotency_in_progress: { name: 'ThrottlingException', status: 429 },
}

const named: [ConflictOrQuota, string][] = [
  ['conflict', 'ConflictException'],
  ['quota', 'ServiceQuotaExceededException'],
]
type ConflictOrQuota = 'conflict' | 'quota'

function wireErrorOf(refusal: Refusal, operation: Operation | undefined): WireError {
  const found = byCode[refusal.code] ?? byKind[refusal.kind]
  const unnamed = operation && named.some(([flag, name]) => name === found.name && !operation.errors[flag])
  return unnamed ? byKind.invalid : found
}

const resourceTypes: Record<string, { type: string; label: string }> = {
  domain: { type: 'Domain', label: 'domainId' },
  case: { type: 'Case', label: 'caseId' },
  field: { type: 'Field', label: 'fieldId' },
  layout: { type: 'Layout', label: 'layoutId' },
  template: { type: 'Template', label: 'templateId' },
  case_rule: { type: 'CaseRule', label: 'caseRuleId' },
  related_item: { type: 'RelatedItem', label: 'relatedItemId' },
}

/** Any refusal as Amazon's clients read it. `labels` say which id was asked for. */
export function errorResponse(
  refusal: Refusal,
  operation: Operation | undefined,
  labels: Record<string, string>,
): Response {
  const { name, status } = wireErrorOf(refusal, operation)
  const headers: Record<string, string> = {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'x-amzn-errortype': name,
    'x-amzn-requestid': refusal.requestId,
  }
  const wait = refusal.data?.retryAfterSeconds
  if (typeof wait === 'number') headers['Retry-After'] = String(wait)
  else if (refusal.kind === 'unavailable') headers['Retry-After'] = '1'
  const body = {
    __type: name,
    message: messageOf(refusal),
    ...(refusal.kind === 'not_found' ? resourceOf(refusal, labels) : {}),
  }
  return new Response(JSON.stringify(body), { status, headers })
}

/** Every problem in one text, each with the place it stands in. */
function messageOf({ message, problems }: Refusal): string {
  const placed = problems.map(({ field, message: text }) =>
    field && !text.includes(field) ? `${field}: ${text}` : text,
  )
  return placed.join(' ') || message
}

function resourceOf({ data }: Refusal, labels: Record<string, string>) {
  const known = resourceTypes[String(data?.resource)] ?? { type: 'Resource', label: 'arn' }
  return { resourceId: String(data?.id ?? labels[known.label] ?? 'unknown'), resourceType: known.type }
}
