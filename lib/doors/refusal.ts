import 'server-only'
import { toAppError } from '@/lib/db/errors'
import { toToken } from '@/lib/kernel/ids'
import { newId } from '@/lib/kernel/new-id'
import { log } from '@/lib/log'
import type { Refusal } from './result'

export const newRequestId = (): string => toToken('request', newId())

/** What the caller is told of any error; bugs and outages are logged with their cause, refusals are not. */
export function refusalOf(thrown: unknown, requestId: string): Refusal {
  const error = toAppError(thrown)
  if (error.kind === 'bug' || error.kind === 'unavailable')
    log.error({ requestId, code: error.code, cause: describeCause(error.cause ?? error) }, 'request failed')
  const { kind, code, message, problems, data } = error
  return { kind, code, message, problems, data: data && JSON.parse(JSON.stringify(data)), requestId }
}

/** Name, code and stack of a cause. Not its message: a database's message can quote a row. */
function describeCause(cause: unknown) {
  if (!(cause instanceof Error)) return { name: typeof cause }
  const { name, stack } = cause
  const code = 'code' in cause ? cause.code : undefined
  return {
    name,
    code,
    at: stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 8),
  }
}
