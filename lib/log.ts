import 'server-only'
import pino from 'pino'

/** Structured lines on standard output. Ids and codes only: nothing of a case or a person belongs in a log. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { service: process.env.DOCKET_SERVICE ?? 'docket' },
})

/** What of an error may stand in a log: its code or name. A database's message can quote a row. */
export function codeOfError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
