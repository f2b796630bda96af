import type { ErrorKind } from '@/lib/kernel/errors'

/** Exhaustive: a new kind does not compile until it has a status. */
export const httpStatus: Record<ErrorKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rate_limited: 429,
  unavailable: 503,
  bug: 500,
}
