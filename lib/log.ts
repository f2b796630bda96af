import 'server-only'
import pino from 'pino'

/** Structured lines on standard output. Ids and codes only: nothing of a case or a person belongs in a log. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { service: process.env.DOCKET_SERVICE ?? 'docket' },
})
