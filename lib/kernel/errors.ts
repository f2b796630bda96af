/** The eight kinds of failure. Status, wire name and what the screen shows follow from the kind alone. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'rate_limited'
  | 'unavailable'
  | 'bug'

/** One thing wrong with an input. `field` is the path as the command names it (`fields.country`, `objects.0.type`). */
export interface Problem {
  field?: string
  code: string
  message: string
}

interface AppErrorOptions {
  field?: string
  /** Public facts for the caller, e.g. who holds the case. */
  data?: Record<string, unknown>
  /** Every problem of the input at once; `message` is then their sum in a sentence. */
  problems?: Problem[]
  /** For the log only. */
  cause?: unknown
}

/** The one error class. `code` is a stable snake_case word, `message` a public sentence. */
export class AppError extends Error {
  readonly kind: ErrorKind
  readonly code: string
  /** The one word of an error that Next lets through to an error page in the browser. */
  readonly digest: string
  readonly field?: string
  readonly data?: Record<string, unknown>
  readonly problems: Problem[]

  constructor(kind: ErrorKind, code: string, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause })
    this.name = 'AppError'
    this.kind = kind
    this.code = code
    this.digest = `${kind}:${code}`
    this.field = options.field
    this.data = options.data
    this.problems = options.problems ?? [{ field: options.field, code, message }]
  }
}

/** All problems of one input as one refusal. @throws AppError `invalid` */
export function refuse(problems: Problem[], code = 'invalid_input'): never {
  throw new AppError('invalid', problems.length === 1 && problems[0] ? problems[0].code : code, sentence(problems), {
    problems,
  })
}

function sentence(problems: Problem[]): string {
  const [only] = problems
  if (problems.length === 1 && only) return only.message
  return `${problems.length} problems: ${problems.map((problem) => problem.message).join(' ')}`
}

export const notFound = (what: string) =>
  new AppError('not_found', 'not_found', `There is no such ${what} here.`, { data: { resource: what } })
