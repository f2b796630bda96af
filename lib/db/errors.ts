import { AppError } from '@/lib/kernel/errors'

const unreachable =
  /^(08|57P|53)|^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|P1001|P1002|P1008|P1017|P2024|P2028)$/
const raced = new Set(['40001', '40P01', '55P03', 'P2034'])

/** Read by the web process: a page that was being made when the database was away is answered with 503. */
const held = globalThis as typeof globalThis & { docketOutageAt?: number }

/** The one place where what a database says becomes one of our kinds. Leaves an AppError as it is. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  if (
    unreachable.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated|not queryable/.test(messageOf(error))
  ) {
    held.docketOutageAt = performance.now()
    return new AppError(
      'unavailable',
      'database_unavailable',
      'The database cannot be reached just now. Try again in a moment.',
      {
        cause: error,
      },
    )
  }
  if (code === '57014')
    return new AppError(
      'unavailable',
      'too_slow',
      'The database took too long to answer. Narrow the request and try again.',
      {
        cause: error,
      },
    )
  if (raced.has(code))
    return new AppError('conflict', 'raced', 'Somebody changed the same thing at the same moment. Try again.', {
      cause: error,
    })
  if (code === '23505' || code === 'P2002')
    return new AppError('conflict', 'already_exists', 'Something with this name or reference exists already.', {
      cause: error,
    })
  return new AppError('bug', 'internal_error', 'Something went wrong on our side. The request id helps us find it.', {
    cause: error,
  })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** SQLSTATE, Node or Prisma code, wherever the driver put it: the innermost one says most. */
function codeOf(error: unknown, depth = 0): string {
  if (!(error instanceof Object) || depth > 5) return ''
  const { code, originalCode, meta, cause } = error as {
    code?: unknown
    originalCode?: unknown
    meta?: { driverAdapterError?: unknown }
    cause?: unknown
  }
  const inner = codeOf(meta?.driverAdapterError, depth + 1) || codeOf(cause, depth + 1)
  if (inner) return inner
  if (typeof originalCode === 'string') return originalCode
  return typeof code === 'string' ? code : ''
}
