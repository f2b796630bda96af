import { AppError } from '@/lib/kernel/errors'

/** What begin_idempotent says when the request must not run (again). */
export type IdempotentOutcome =
  | { outcome: 'in_progress' }
  | { outcome: 'key_reused' }
  | { outcome: 'replayed'; status: number; result: unknown; requestId: string }

/** An answer given before: the door draws it again from the stored result. Thrown, so that it leaves any transaction. */
export class Replay extends Error {
  constructor(
    readonly status: number,
    readonly result: unknown,
    readonly requestId: string,
  ) {
    super('This request was answered before.')
  }
}

/** @throws Replay, or AppError `conflict` idempotency_in_progress, `invalid` idempotency_key_reused */
export function stopAt(found: IdempotentOutcome): never {
  if (found.outcome === 'replayed') throw new Replay(found.status, found.result, found.requestId)
  if (found.outcome === 'in_progress')
    throw new AppError(
      'conflict',
      'idempotency_in_progress',
      'A request with this Idempotency-Key is still running. Ask again in a second.',
      {
        data: { retryAfterSeconds: 1 },
      },
    )
  throw new AppError(
    'invalid',
    'idempotency_key_reused',
    'This Idempotency-Key was used before with another body. Use a new key for a new request.',
  )
}
