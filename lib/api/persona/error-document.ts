import type { Refusal } from '@/lib/doors/result'
import type { ErrorKind, Problem } from '@/lib/kernel/errors'
import { fieldOf } from './wire-fields'

/** What a shape error is, to Persona: 400; a value that the state of things forbids is 422. */
const unreadable = new Set(['invalid_json', 'too_deep', 'too_large', 'unsupported_media_type', 'invalid_character'])
const shapeCodes = new Set(['required', 'unknown_member', 'invalid', 'invalid_cursor', 'unknown_version'])
/** Named in a request and not there: Persona calls that 404, wherever the name stood. */
const absent = /^unknown_(template|queue|person|object|team)$/

const titles: Record<ErrorKind, string> = {
  invalid: 'Unprocessable entity',
  unauthenticated: 'Token is invalid',
  forbidden: 'Forbidden',
  not_found: 'Record not found',
  conflict: 'Conflict',
  rate_limited: 'Rate limit exceeded',
  unavailable: 'Service unavailable',
  bug: 'Internal server error',
}
const titleOfCode: Record<string, string> = {
  missing_api_key: 'Must be authenticated to access this endpoint',
  stale: 'Stale object error',
  raced: 'Stale object error',
  already_exists: 'Record not unique',
  already_attached: 'Record not unique',
  already_claimed: 'Record not unique',
  method_not_allowed: 'Method not allowed',
}
const statuses: Record<ErrorKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rate_limited: 429,
  unavailable: 503,
  bug: 500,
}

/** A refusal in Persona's words. `wire`: the request itself was wrong, before any command saw it. */
export function errorAnswer(refusal: Refusal, wire: boolean): { status: number; body: { errors: object[] } } {
  const { kind, code, message, problems } = refusal
  if (code === 'method_not_allowed')
    return { status: 405, body: { errors: [{ title: titleOfCode[code], details: message }] } }
  if (code === 'idempotency_key_reused')
    return { status: 409, body: { errors: [{ title: 'Conflict', details: message }] } }
  if (kind !== 'invalid') {
    const title = titleOfCode[code] ?? titles[kind]
    return {
      status: statuses[kind],
      body: { errors: [kind === 'unauthenticated' ? { title } : { title, details: message }] },
    }
  }
  if (problems.every((problem) => absent.test(problem.code)))
    return {
      status: 404,
      body: { errors: problems.map((problem) => entry('Record not found', `${fieldOf(problem.field)} is not found`)) },
    }
  if (wire || unreadable.has(code) || problems.every((problem) => shapeCodes.has(problem.code)))
    return { status: 400, body: { errors: problems.map((problem) => entry('Bad Request', sentence(problem))) } }
  return {
    status: 422,
    body: {
      errors: problems.map((problem) => ({
        ...entry('Record invalid', problem.message),
        ...(problem.field
          ? { source: { pointer: `/${fieldOf(problem.field).replaceAll('.', '/').replaceAll('_', '-')}` } }
          : {}),
      })),
    },
  }
}

const entry = (title: string, details: string) => ({ title, details })

/** `data.attributes.name is missing`: Persona names members with underscores. */
function sentence({ field, code, message }: Problem): string {
  const name = field && fieldOf(field)
  if (code === 'required' && name) return `${name} is missing`
  if (code === 'unknown_member' && name) return `${name} is not allowed`
  const plain = message.replace(/\.$/, '')
  if (!name || plain.includes(name)) return plain
  const rest = field && plain.startsWith(field) ? plain.slice(field.length).replace(/^:?\s*/, '') : plain
  return `${name} ${rest}`
}
