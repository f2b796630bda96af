import 'server-only'

/** Ends the process with a sentence instead of a stack: what an operator can act on is in the message. */
export function reportFailure(error: unknown): never {
  const stack = process.env.LOG_LEVEL === 'debug' || process.env.LOG_LEVEL === 'trace'
  console.error(error instanceof Error ? (stack ? error.stack : error.message) : error)
  process.exit(1)
}
